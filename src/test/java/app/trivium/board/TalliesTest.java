package app.trivium.board;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.Accounts;
import app.trivium.deal.Deals;
import app.trivium.identity.Actor;
import app.trivium.process.Processes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Sums that are kept say at every moment what counting says. */
@DatabaseTest
class TalliesTest {

    private static final List<String> FILTERS = List.of(
            "", "owner=me", "text=roll", "amountFrom=5000", "step=none", "step=overdue", "gap=ahead", "closing=past");
    private static final int DEALS = 60;

    @Autowired
    private FilterReadings readings;

    @Autowired
    Tallies tallies;

    @Autowired
    TallyQuery query;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Cast cast;

    @Autowired
    Deals deals;

    @Autowired
    Accounts accounts;

    @Autowired
    Processes processes;

    private final List<Long> ids = new ArrayList<>();
    private Actor dana;

    @BeforeEach
    void some_deals() {
        DealMaker maker = new DealMaker(deals, accounts, processes);
        dana = cast.dana();
        List<Actor> owners = List.of(dana, cast.cleo(), cast.marco());
        for (int i = 0; i < DEALS; i++) {
            ids.add(maker.deal(owners.get(i % owners.size()), (i % 2 == 0 ? "Rollout " : "Renewal ") + i)
                    .of(i % 5 == 0 ? "Acme" : "Dontechi")
                    .worth(Integer.toString(1_000 * i + 500), i % 4 == 0 ? "EUR" : "USD")
                    .open());
        }
    }

    @Test
    void sums_follow_whatever_several_people_do_at_once() throws Exception {
        long seed = System.nanoTime();
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            for (int round = 0; round < 5; round++) {
                List<Callable<Void>> acts = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    Random random = new Random(seed + 31L * round + i);
                    acts.add(() -> change(random));
                }
                acts.add(this::look);
                acts.add(this::look);
                for (Future<Void> act : people.invokeAll(acts)) {
                    act.get();
                }
                assertEverythingIsRight("seed %d, round %d".formatted(seed, round));
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void what_a_transaction_does_counts_once_it_is_committed_and_not_when_it_is_rolled_back() {
        tallies.of(where(""));
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("update deal set amount = 1, currency = 'USD'").update();
            assertThat(tallies.of(where("")).all().amount()).isEqualByComparingTo(BigDecimal.valueOf(DEALS));
            transaction.setRollbackOnly();
        });
        assertEverythingIsRight("rolled back");
        assertThat(tallies.of(where("")).all().amount()).isGreaterThan(BigDecimal.valueOf(DEALS));
    }

    @Test
    void a_change_that_began_before_the_count_and_was_committed_after_it_counts() throws Exception {
        ExecutorService slow = Executors.newSingleThreadExecutor();
        try {
            Future<?> change = transactions.execute(transaction -> {
                jdbc.sql("update deal set amount = 7, currency = 'USD' where id = :id")
                        .param("id", ids.get(0))
                        .update();
                // Another connection counts while the change is under way.
                return slow.submit(() -> tallies.of(where("")));
            });
            change.get();
        } finally {
            slow.shutdownNow();
        }
        assertEverythingIsRight("committed after the count");
    }

    @Test
    void sums_follow_rates_account_names_tags_and_teams() {
        long tag = jdbc.sql("insert into tag (name) values ('Hot') returning id")
                .query(Long.class)
                .single();
        List<String> filters = List.of("", "text=Acme", "tag=" + tag, "team=" + cast.west());
        filters.forEach(filter -> tallies.of(where(filter)));

        jdbc.sql("update exchange_rate set rate = rate * 3 where currency = 'EUR'")
                .update();
        assertRight("rates", filters);
        jdbc.sql("update account set name = 'Acmeline' where name = 'Dontechi'").update();
        assertRight("an account's name", filters);
        jdbc.sql("insert into deal_tag (deal_id, tag_id) values (:deal, :tag)")
                .param("deal", ids.get(3))
                .param("tag", tag)
                .update();
        assertRight("a tag", filters);
        jdbc.sql("update app_user set team_id = :team where id = :dana")
                .param("team", cast.west())
                .param("dana", dana.id())
                .update();
        assertRight("a team", filters);
        assertThat(tallies.of(where("tag=" + tag)).all().deals()).isEqualTo(1);
    }

    @Test
    void a_change_of_very_many_deals_at_once_is_counted_anew() {
        tallies.of(where(""));
        jdbc.sql("""
                        insert into deal (id, version, process_id, account_id, owner_id, name, status, seller_stage_id,
                               seller_since, buyer_stage_id, buyer_since, buyer_evidence, marketer_stage_id,
                               marketer_since, gap, probability, stale_on, attention_on, created_at, created_by, gesture)
                        select 1000000 + n, 0, process_id, account_id, owner_id, name, status, seller_stage_id,
                               seller_since, buyer_stage_id, buyer_since, buyer_evidence, marketer_stage_id,
                               marketer_since, gap, probability, stale_on, attention_on, created_at, created_by,
                               gen_random_uuid()
                        from deal, generate_series(1, 1500) n where id = :id""").param("id", ids.get(0)).update();
        assertThat(tallies.of(where("")).all().deals()).isEqualTo(DEALS + 1_500);
    }

    @Test
    void traces_nobody_needs_are_thrown_away_and_sums_stay_right() {
        tallies.of(where(""));
        jdbc.sql("update deal_before set at = at - interval '3 hours'").update();
        new TraceCleaning(jdbc).clean();
        assertThat(jdbc.sql("select count(*) from deal_before")
                        .query(Long.class)
                        .single())
                .isZero();
        assertEverythingIsRight("cleaned");
    }

    private Void look() {
        for (int i = 0; i < 40; i++) {
            tallies.of(where(FILTERS.get(i % FILTERS.size())));
        }
        return null;
    }

    private Void change(Random random) {
        for (int i = 0; i < 25; i++) {
            transactions.executeWithoutResult(transaction -> {
                for (int n = random.nextInt(3); n >= 0; n--) {
                    change(random, ids.get(random.nextInt(ids.size())));
                }
                if (random.nextInt(5) == 0) {
                    transaction.setRollbackOnly();
                }
            });
        }
        return null;
    }

    /** One statement that changes what sums are made of; rows are taken in the order of ids by chance alone. */
    private void change(Random random, long id) {
        String change = List.of(
                        "amount = amount + 17.25",
                        "currency = case currency when 'EUR' then 'USD' else 'EUR' end",
                        "next_step = case when next_step is null then 'Call' end, next_step_on = date '2020-01-01'",
                        "gap = 1 - gap",
                        "name = 'Roll ' || name",
                        "expected_close = date '2021-05-05'",
                        "probability = 77",
                        "owner_id = " + dana.id(),
                        "removed_at = case when removed_at is null then now() end",
                        "status = 'WON', actual_close = date '2024-01-01'",
                        "status = 'OPEN', actual_close = null")
                .get(random.nextInt(11));
        jdbc.sql("update deal set " + change
                        + " where id = (select id from deal where id = :id for update skip locked)")
                .param("id", id)
                .update();
    }

    private void assertEverythingIsRight(String when) {
        assertRight(when, FILTERS);
    }

    private void assertRight(String when, List<String> filters) {
        for (String filter : filters) {
            assertThat(plain(tallies.of(where(filter))))
                    .as("%s, filter '%s'", when, filter)
                    .isEqualTo(plain(query.count(where(filter)).tally()));
        }
    }

    /** Without the zeros that decimals may carry behind. */
    private static Map<Place, String> plain(Tally tally) {
        return tally.places().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
    }

    private static String plain(Totals totals) {
        return new Totals(
                        totals.deals(),
                        totals.amount().stripTrailingZeros(),
                        totals.weighted().stripTrailingZeros(),
                        totals.converted(),
                        totals.missing(),
                        totals.overdue(),
                        totals.ahead(),
                        totals.past())
                .toString();
    }

    private Where where(String filter) {
        var parameters =
                UriComponentsBuilder.fromUriString("?" + filter).build().getQueryParams();
        var reading = readings.of(new LinkedMultiValueMap<>(parameters));
        return Reader.of(dana, Instant.now()).where(reading.filterOrRefuse());
    }
}
