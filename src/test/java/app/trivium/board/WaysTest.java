package app.trivium.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.Accounts;
import app.trivium.customfield.FieldSet;
import app.trivium.deal.Deals;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/** However the cards of a board are looked for, they are the same; the way is the one for how many there are. */
@DatabaseTest
class WaysTest {

    private static final int DEALS = 140;

    @Autowired
    private BoardQuery query;

    @Autowired
    private Ways ways;

    @Autowired
    private Tallies tallies;

    @Autowired
    private Cast cast;

    @Autowired
    private Deals deals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Processes processes;

    @Autowired
    private JdbcClient jdbc;

    private List<String> filters;

    @BeforeEach
    void some_deals() {
        DealMaker maker = new DealMaker(deals, accounts, processes);
        List<Actor> owners = List.of(cast.dana(), cast.cleo(), cast.marco());
        LocalDate today = LocalDate.ofInstant(Instant.now(), cast.dana().zone());
        for (int i = 0; i < DEALS; i++) {
            DealMaker.Draft draft = maker.deal(owners.get(i % 3), (i % 2 == 0 ? "Rollout " : "Renewal ") + i)
                    .of(i % 5 == 0 ? "Acme" : "Dontechi")
                    .worth(Integer.toString(1_000 * (i % 7) + 500), i % 4 == 0 ? "EUR" : "USD")
                    .closing(i % 6 == 0 ? null : today.plusDays(i % 40 - 10));
            (i % 3 == 0 ? draft.next("Call", today.plusDays(i % 9 - 4)) : draft).open();
        }
        jdbc.sql("insert into star (user_id, deal_id) select :me, id from deal where id % 9 = 0")
                .param("me", cast.dana().id())
                .update();
        long tag = jdbc.sql("insert into tag (name) values ('Hot') returning id")
                .query(Long.class)
                .single();
        jdbc.sql("insert into deal_tag (deal_id, tag_id) select id, :tag from deal where id % 4 = 0")
                .param("tag", tag)
                .update();
        long stage = maker.stage("Identify need").id();
        filters = List.of(
                "",
                "owner=me",
                "text=acme",
                "text=roll",
                "text=100%25",
                "team=" + cast.west(),
                "tag=" + tag,
                "amountFrom=2000&amountTo=5000",
                "step=overdue",
                "gap=ahead",
                "closing=past",
                "closeFrom=" + today,
                "stale=yes",
                "buyer=" + stage,
                "owner=me&text=e&step=none");
    }

    @Test
    void all_ways_find_the_same_cards_in_the_same_order_page_by_page() {
        jdbc.sql("update access_policy set sight = 'TEAM'").update();
        for (Actor actor : List.of(cast.dana(), cast.ada())) {
            for (String filter : filters) {
                for (BoardSort sort : BoardSort.values()) {
                    for (Journey journey : Journey.values()) {
                        assertSame(ask(actor, filter, sort, journey));
                    }
                }
            }
        }
    }

    @Test
    void many_are_found_along_an_index_few_gathered_and_the_rest_as_it_is_best_for_the_values() {
        BoardQuery.Ask text = ask(cast.dana(), "text=acme", BoardSort.ATTENTION, Journey.SELLER);

        assertThat(Way.of(text, 20_000, 1_000_000)).isEqualTo(Way.ALONG);
        assertThat(Way.of(text, 5_000, 1_000_000)).isEqualTo(Way.PLANNED);
        assertThat(Way.of(text, 34, 1_000_000)).isEqualTo(Way.GATHERED);
        assertThat(Way.of(text, 0, 1_000_000)).isEqualTo(Way.GATHERED);
        assertThat(Way.of(text, 0, 900)).isEqualTo(Way.ALONG);
    }

    @Test
    void an_order_without_an_index_is_not_gone_along_when_there_is_a_filter() {
        BoardQuery.Ask filtered = ask(cast.dana(), "text=acme", BoardSort.AMOUNT, Journey.SELLER);
        BoardQuery.Ask all = ask(cast.dana(), "", BoardSort.AMOUNT, Journey.SELLER);

        assertThat(Way.of(filtered, 20_000, 1_000_000)).isEqualTo(Way.PLANNED);
        assertThat(Way.of(filtered, 34, 1_000_000)).isEqualTo(Way.GATHERED);
        assertThat(Way.of(all, 1_000_000, 1_000_000)).isEqualTo(Way.ALONG);
    }

    @Test
    void deals_that_the_reader_may_not_see_count_for_the_way_and_are_never_found() {
        jdbc.sql("update access_policy set sight = 'OWN'").update();
        BoardQuery.Ask ask = ask(cast.dana(), "text=roll", BoardSort.ATTENTION, Journey.SELLER);

        assertThat(ways.of(ask, DealMaker.NEW_BUSINESS)).isEqualTo(Way.ALONG);
        assertThat(tallies.of(Where.allOnBoards(DealMaker.NEW_BUSINESS)).all().deals())
                .isEqualTo(DEALS);
        for (Way way : Way.values()) {
            assertThat(query.cards(ask, way, stages(Journey.SELLER), null))
                    .extracting(CardRow::owner)
                    .isNotEmpty()
                    .containsOnly(cast.dana().name());
        }
    }

    private void assertSame(BoardQuery.Ask ask) {
        List<CardRow> expected = read(ask, Way.PLANNED);
        assertThat(read(ask, Way.ALONG)).as("%s", ask).isEqualTo(expected);
        assertThat(read(ask, Way.GATHERED)).as("%s", ask).isEqualTo(expected);
    }

    /** The cards of the first stage, from page to page, after those of all columns. */
    private List<CardRow> read(BoardQuery.Ask ask, Way way) {
        List<Long> stages = stages(ask.journey());
        List<CardRow> read = new ArrayList<>(query.cards(ask, way, stages, null));
        Rank after = null;
        List<CardRow> page;
        do {
            page = query.cards(ask, way, stages.subList(0, 1), after);
            read.addAll(page);
            after = last(page, ask.sort());
        } while (page.size() > BoardQuery.PAGE);
        return read;
    }

    private static @Nullable Rank last(List<CardRow> page, BoardSort sort) {
        return page.size() > BoardQuery.PAGE
                ? Rank.parse(page.get(BoardQuery.PAGE - 1).rank().cursor(), sort)
                : null;
    }

    private List<Long> stages(Journey journey) {
        return processes.map(DealMaker.NEW_BUSINESS).stages(journey).stream()
                .map(Stage::id)
                .toList();
    }

    private static BoardQuery.Ask ask(Actor actor, String filter, BoardSort sort, Journey journey) {
        var parameters =
                UriComponentsBuilder.fromUriString("/?" + filter).build().getQueryParams();
        Where where = Reader.of(actor, Instant.now())
                .where(new FilterReading(parameters, FieldSet.NONE).filterOrRefuse())
                .onBoards(DealMaker.NEW_BUSINESS);
        return new BoardQuery.Ask(journey, sort, where, actor);
    }
}
