package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.Accounts;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Conflict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Several people move, decide, edit, change processes and undo at random and at the same time, often on deals that have
 * changed since they looked. Whatever comes of it, the history has to explain the present.
 */
@DatabaseTest
class DealHistoryTest {

    private static final int DEALS = 12;
    private static final int WRITERS = 4;
    private static final int ACTS_EACH = 120;

    @Autowired
    Deals deals;

    @Autowired
    ProcessChanges changes;

    @Autowired
    Undo undo;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Cast cast;

    @Autowired
    MockMvc browser;

    private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<UUID> refused = new ConcurrentLinkedQueue<>();
    private long renewals;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123})
    void history_explains_the_present_whatever_people_do_at_the_same_time(long seed) throws Exception {
        renewals = cast.renewals();
        List<Long> ids = openDeals();
        runWriters(ids, seed);

        assertThat(acknowledged).as("changes that went through").hasSizeGreaterThan(100);
        assertThat(refused).as("changes that were refused").isNotEmpty();
        everyMoveStartsWhereTheOneBeforeEnded();
        theLastMoveIsWhereTheDealStands();
        theLastOutcomeIsTheStatus();
        whatFollowsFromTheStagesIsRight();
        nothingAcknowledgedIsMissingAndNothingRefusedIsThere();
        theTotalsOnTheBoardsEqualARecount();
    }

    private List<Long> openDeals() {
        ProcessMap process = processes.map(processes.defaultId());
        long acme = accounts.findOrAdd(cast.dana(), "Acme Corporation", UUID.randomUUID());
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < DEALS; i++) {
            var amount = new Money(BigDecimal.valueOf(1000L * (i + 1)), "USD");
            var fields = new DealFields("Deal " + i, acme, cast.dana().id(), amount, null, null, null, null, null);
            ids.add(deals.open(cast.dana(), NewDeal.at(process, fields, List.of(), UUID.randomUUID())));
        }
        return ids;
    }

    private void runWriters(List<Long> ids, long seed) throws Exception {
        Actor[] people = {cast.dana(), cast.cleo(), cast.tess(), cast.ada()};
        var pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                var writer = new Writer(people[i], ids, new Random(seed + i));
                writers.add(writer::work);
            }
            for (Future<Void> written : pool.invokeAll(writers)) {
                written.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    /** One person at work, who looks at a deal, hesitates now and then, and acts. */
    private final class Writer {

        private final Actor actor;
        private final List<Long> ids;
        private final Random random;
        private final List<Map.Entry<Long, UUID>> done = new ArrayList<>();

        Writer(Actor actor, List<Long> ids, Random random) {
            this.actor = actor;
            this.ids = ids;
            this.random = random;
        }

        Void work() {
            for (int i = 0; i < ACTS_EACH; i++) {
                UUID gesture = UUID.randomUUID();
                try {
                    long id = ids.get(random.nextInt(ids.size()));
                    if (act(id, gesture)) {
                        acknowledged.add(gesture);
                    }
                } catch (Conflict e) {
                    refused.add(gesture);
                }
            }
            return null;
        }

        private boolean act(long id, UUID gesture) {
            boolean undoing = !done.isEmpty() && random.nextInt(10) == 0;
            boolean changed = undoing ? undoLast(gesture) : actAnew(id, gesture);
            if (changed && !undoing) {
                done.add(Map.entry(id, gesture));
            }
            return changed;
        }

        private boolean actAnew(long id, UUID gesture) {
            long seen = version(id) - random.nextInt(3);
            return switch (random.nextInt(10)) {
                case 0 -> decide(id, seen, gesture, DealStatus.values()[random.nextInt(4)]);
                case 1 -> repeat(id, seen, gesture);
                case 2 -> rename(id, gesture);
                case 3 -> goOver(id, seen, gesture);
                default -> move(id, seen, gesture);
            };
        }

        private boolean move(long id, long seen, UUID gesture) {
            Map<Journey, Long> to = random.nextInt(4) == 0
                    ? Map.of(Journey.SELLER, any(id, Journey.SELLER), Journey.BUYER, any(id, Journey.BUYER))
                    : Map.of(Journey.SELLER, any(id, Journey.SELLER));
            return !deals.move(actor, id, new MoveOrder(to, seen, null, null, gesture))
                    .passages()
                    .isEmpty();
        }

        private boolean goOver(long id, long seen, UUID gesture) {
            long other = process(id) == renewals ? processes.defaultId() : renewals;
            changes.change(actor, id, new ProcessOrder(other, Map.of(), seen, gesture));
            return true;
        }

        private boolean repeat(long id, long seen, UUID gesture) {
            var order = new MoveOrder(Map.of(Journey.MARKETER, any(id, Journey.MARKETER)), seen, null, null, gesture);
            boolean moved = !deals.move(actor, id, order).passages().isEmpty();
            assertThat(deals.move(actor, id, order).passages()).isEmpty();
            return moved;
        }

        private boolean decide(long id, long seen, UUID gesture, DealStatus to) {
            LocalDate until = to == DealStatus.ON_HOLD ? LocalDate.of(2199, 1, 1) : null;
            Long reason = to == DealStatus.LOST ? processes.lossReasons().get(0).id() : null;
            deals.decide(actor, id, new OutcomeOrder(to, null, until, reason, null, seen, gesture));
            return true;
        }

        private boolean rename(long id, UUID gesture) {
            String name = "Deal " + random.nextInt(1000);
            deals.change(actor, id, fields -> fields.withName(name), gesture);
            return false;
        }

        private boolean undoLast(UUID gesture) {
            var last = done.remove(done.size() - 1);
            undo.undo(actor, last.getKey(), last.getValue(), gesture);
            return true;
        }

        private long any(long id, Journey journey) {
            List<Stage> stages = processes.map(process(id)).stages(journey);
            return stages.get(random.nextInt(stages.size())).id();
        }
    }

    private long version(long id) {
        return number("version", id);
    }

    private long process(long id) {
        return number("process_id", id);
    }

    private long number(String column, long id) {
        return jdbc.sql("select " + column + " from deal where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private void everyMoveStartsWhereTheOneBeforeEnded() {
        none("""
                select deal_id, journey from (
                    select *, lag(to_stage_id) over (partition by deal_id, journey order by deal_version, id) as before
                    from move) m
                where from_stage_id is distinct from before""");
        none("""
                select deal_id, journey from (
                    select *, lag(process_id, 1, process_id) over (partition by deal_id, journey order by deal_version, id)
                        as before
                    from move) m
                where from_process_id <> before""");
    }

    private void theLastMoveIsWhereTheDealStands() {
        none("""
                select d.id, m.journey from deal d join lateral (
                    select distinct on (journey) journey, process_id, to_stage_id from move
                    where deal_id = d.id order by journey, deal_version desc, id desc) m on true
                where m.process_id <> d.process_id or m.to_stage_id <> case m.journey when 'SELLER' then d.seller_stage_id
                    when 'BUYER' then d.buyer_stage_id else d.marketer_stage_id end""");
    }

    private void theLastOutcomeIsTheStatus() {
        none("""
                select deal_id from (
                    select *, lag(to_status, 1, 'OPEN') over (partition by deal_id order by deal_version, id) as before
                    from outcome) o
                where from_status <> before""");
        none("""
                select d.id from deal d left join lateral (
                    select to_status from outcome where deal_id = d.id order by deal_version desc, id desc limit 1) o
                    on true
                where d.status <> coalesce(o.to_status, 'OPEN')""");
    }

    private void whatFollowsFromTheStagesIsRight() {
        none("""
                select d.id from deal d
                join stage s on s.id = d.seller_stage_id join stage b on b.id = d.buyer_stage_id
                join alignment a on a.seller_stage_id = s.id join stage e on e.id = a.buyer_stage_id
                where d.gap <> e.position - b.position
                   or d.probability <> case d.status when 'WON' then 100 when 'LOST' then 0 else s.win_probability end""");
    }

    private void nothingAcknowledgedIsMissingAndNothingRefusedIsThere() {
        List<UUID> written = jdbc.sql("select gesture from move union select gesture from outcome")
                .query(UUID.class)
                .list();
        assertThat(written).containsAll(acknowledged).doesNotContainAnyElementsOf(refused);
    }

    private void theTotalsOnTheBoardsEqualARecount() throws Exception {
        theTotalsOnTheBoardsEqualARecount(processes.defaultId());
        theTotalsOnTheBoardsEqualARecount(renewals);
    }

    private void theTotalsOnTheBoardsEqualARecount(long process) throws Exception {
        for (Journey journey : Journey.values()) {
            Document board = Jsoup.parse(browser.perform(
                            get("/boards/" + process + "/" + journey.slug()).with(Cast.as(cast.ada())))
                    .andReturn()
                    .getResponse()
                    .getContentAsString());
            for (Stage stage : processes.map(process).stages(journey)) {
                List<Long> amounts = jdbc.sql(
                                "select amount::bigint from deal where status = 'OPEN' and %s_stage_id = %d"
                                        .formatted(journey.slug(), stage.id()))
                        .query(Long.class)
                        .list();
                long sum = amounts.stream().mapToLong(Long::longValue).sum();
                Elements head = board.select("#head-" + stage.id());
                assertThat(head.select(".count [aria-hidden]").text()).isEqualTo(String.valueOf(amounts.size()));
                assertThat(head.select(".sums span:first-child").text()).isEqualTo("$%,d".formatted(sum));
            }
        }
    }

    private void none(String sql) {
        assertThat(jdbc.sql(sql).query().listOfRows()).isEmpty();
    }
}
