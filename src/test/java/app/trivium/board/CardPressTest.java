package app.trivium.board;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.Accounts;
import app.trivium.deal.Deals;
import app.trivium.identity.Actor;
import app.trivium.process.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Cards that are kept after they were drawn once. */
@DatabaseTest
class CardPressTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deals deals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Processes processes;

    private Actor dana;

    @BeforeEach
    void aDealThatHasBeenLookedAt() throws Exception {
        dana = cast.dana();
        new DealMaker(deals, accounts, processes)
                .deal(dana, "Group rollout")
                .at("Present")
                .worth("410000", "USD")
                .open();
        assertThat(board(dana)).contains("Group rollout", ", Present", "410,000", "Dana Kim", "aria-pressed=\"false\"");
    }

    @Test
    void whatever_a_card_shows_is_shown_anew_when_it_has_changed() throws Exception {
        jdbc.sql("update account set name = 'Renamed & Sons'").update();
        jdbc.sql("update app_user set name = 'Dana Miller' where id = :id")
                .param("id", dana.id())
                .update();
        jdbc.sql("update stage set name = 'Demonstrate' where name = 'Present'").update();
        jdbc.sql("update sales_process set version = version + 1").update();
        jdbc.sql("update deal set amount = 52000, next_step = 'Call the CFO'").update();

        assertThat(board(dana))
                .contains("Renamed &amp; Sons", "Dana Miller", ", Demonstrate", "52,000", "Call the CFO")
                .doesNotContain("410,000", "no next step");
    }

    @Test
    void the_kind_of_the_next_step_is_shown_as_it_is_called_now() throws Exception {
        jdbc.sql("update deal set next_step = 'Ask the CFO', next_step_kind_id = 1")
                .update();
        assertThat(board(dana)).contains(">Call: Ask the CFO<");

        jdbc.sql("update activity_kind set name = 'Phone <call>' where id = 1").update();
        assertThat(board(dana)).contains(">Phone &lt;call&gt;: Ask the CFO<").doesNotContain(">Call: ");
        assertThat(mvc.perform(get("/deals").with(as(dana)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(">Phone &lt;call&gt;: Ask the CFO<");
    }

    @Test
    void each_reader_gets_their_own_stars_and_their_own_way_to_write_numbers() throws Exception {
        Actor marco = cast.marco();
        jdbc.sql("insert into star select :marco, id from deal")
                .param("marco", marco.id())
                .update();
        jdbc.sql("update app_user set locale = 'de-DE' where id = :marco")
                .param("marco", marco.id())
                .update();

        assertThat(board(cast.again(marco.id()))).contains("410.000", "aria-pressed=\"true\"");
        assertThat(board(dana)).contains("410,000", "aria-pressed=\"false\"");
    }

    private String board(Actor actor) throws Exception {
        String page = mvc.perform(get("/boards/1/seller").with(as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.substring(page.indexOf("class=\"board\""), page.indexOf("</main>"));
    }
}
