package app.trivium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.trivium.identity.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a page asks of the database does not grow with what is in there. */
@DatabaseTest
class PageCostTest {

    private static final int MANY = 60;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @ParameterizedTest
    @CsvSource({
        "/boards/1/seller, 9",
        "/boards/1/alignment, 9",
        "/boards/1/seller/cards/{deal}, 9",
        "/deals?status=any, 9",
        "/deals/{deal}, 9",
        "/deals/{deal}/moves/new, 9",
        "/deals/new, 10",
        "/accounts, 9",
        "/accounts/{account}, 9",
        "/people, 9",
        "/people/{person}, 9",
        "/search?q=rollout, 9",
        "/imports, 9",
        "/settings/users, 9"
    })
    void a_page_takes_no_more_statements_however_much_there_is(String address, int most) throws Exception {
        Actor ada = cast.ada();
        long deal = pipeline.deal(ada, "Group rollout");
        long person = pipeline.person(ada, "Acme Corporation", "Dana Reyes");
        String path = address.replace("{deal}", String.valueOf(deal))
                .replace("{person}", String.valueOf(person))
                .replace("{account}", String.valueOf(pipeline.account(ada, "Acme Corporation")));
        look(ada, path);

        int few = Statements.in(() -> look(ada, path));
        for (int i = 0; i < MANY; i++) {
            pipeline.deal(ada, "Rollout " + i);
            pipeline.person(ada, "Account " + i, "Person " + i);
        }

        assertThat(Statements.in(() -> look(ada, path)))
                .isLessThanOrEqualTo(few)
                .isLessThanOrEqualTo(most);
    }

    private int look(Actor actor, String path) throws Exception {
        int status = browser.perform(get(path).with(Cast.as(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(200);
        return status;
    }
}
