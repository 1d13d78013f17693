package app.trivium.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.Accounts;
import app.trivium.deal.DealFields;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.deal.NewDeal;
import app.trivium.deal.ProcessChanges;
import app.trivium.deal.ProcessOrder;
import app.trivium.identity.Actor;
import app.trivium.identity.Users;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stages;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams over real HTTP from this instance, and a second instance that listens to the same database. */
@DatabaseTest
class LiveTest {

    @LocalServerPort
    int port;

    @Autowired
    Deals deals;

    @Autowired
    Accounts accounts;

    @Autowired
    Processes processes;

    @Autowired
    Users users;

    @Autowired
    Readers readers;

    @Autowired
    ProcessChanges changes;

    @Autowired
    Stages stages;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    private final List<Listener> open = new ArrayList<>();
    private ProcessMap process;
    private Actor dana;
    private long deal;

    @BeforeEach
    void a_deal_of_dana() {
        process = processes.map(processes.defaultId());
        dana = cast.withPassword(cast.dana());
        deal = open("Line 4 retrofit");
    }

    @AfterEach
    void hang_up() {
        open.forEach(Listener::close);
    }

    private long open(String name) {
        long acme = accounts.findOrAdd(dana, "Acme Corporation", UUID.randomUUID());
        var fields = new DealFields(name, acme, dana.id(), null, null, null, null, null, null);
        return deals.open(dana, NewDeal.at(process, fields, List.of(), UUID.randomUUID()));
    }

    private void move(int position) {
        long stage = process.stages(Journey.SELLER).get(position).id();
        var order = new MoveOrder(Map.of(Journey.SELLER, stage), Long.MAX_VALUE, null, null, UUID.randomUUID());
        deals.move(dana, deal, order);
    }

    private String told() {
        return "deals {\"process\":" + process.id() + ",\"deals\":[" + deal + "]}";
    }

    /** A browser that is signed in and hangs up when the test is over. */
    private Listener listener(Actor actor) throws Exception {
        Listener listener = new Listener(port, actor);
        open.add(listener);
        return listener;
    }

    @Test
    void who_may_see_a_deal_hears_within_a_second_that_it_moved() throws Exception {
        Listener cleo = listener(cast.withPassword(cast.cleo())).listen(0);
        long before = System.nanoTime();

        move(2);

        assertThat(cleo.next()).isEqualTo(told());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_reshaped_process_is_told_once() throws Exception {
        long second = process.stages(Journey.SELLER).get(1).id();
        Listener cleo = listener(cast.withPassword(cast.cleo())).listen(0);

        move(1);
        assertThat(cleo.next()).isEqualTo(told());
        stages.archive(
                cast.ada(), process.id(), second, process.last(Journey.SELLER).id());

        assertThat(cleo.next()).isEqualTo("many {\"process\":" + process.id() + "}");
    }

    @Test
    void of_a_change_of_process_both_boards_are_told() throws Exception {
        long renewals = cast.renewals();
        Listener cleo = listener(cast.withPassword(cast.cleo())).listen(0);

        changes.change(dana, deal, new ProcessOrder(renewals, Map.of(), 0, UUID.randomUUID()));

        assertThat(List.of(cleo.next(), cleo.next()))
                .containsExactlyInAnyOrder(
                        told(), told().replace("process\":" + process.id(), "process\":" + renewals));
    }

    @Test
    void who_may_not_see_it_hears_nothing_about_it_from_the_next_event_on() throws Exception {
        Listener marco = listener(cast.withPassword(cast.marco())).listen(0);
        Listener cleo = listener(cast.withPassword(cast.cleo())).listen(0);
        jdbc.sql("update access_policy set sight = 'TEAM'").update();

        move(2);

        assertThat(cleo.next()).isEqualTo(told());
        assertThat(marco.nextSoonOrNothing()).isNull();
    }

    @Test
    void a_refused_or_rolled_back_change_is_not_told() throws Exception {
        Listener listener = listener(dana).listen(0);

        transactions.executeWithoutResult(status -> {
            move(2);
            status.setRollbackOnly();
        });

        assertThat(listener.nextSoonOrNothing()).isNull();
    }

    @Test
    void a_transaction_with_many_changes_is_told_once() throws Exception {
        Listener listener = listener(dana).listen(0);

        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < 150; i++) {
                open("Imported " + i);
            }
        });

        assertThat(listener.next()).isEqualTo("many {\"process\":" + process.id() + "}");
        assertThat(listener.nextSoonOrNothing()).isNull();
    }

    @Test
    void who_comes_a_little_late_hears_what_happened_since_their_page_was_made() throws Exception {
        long made = System.nanoTime();
        Listener listener = listener(dana);
        move(2);
        Thread.sleep(Listener.QUIET);
        int age = (int) Duration.ofNanos(System.nanoTime() - made).toMillis();

        assertThat(listener.listen(age).next()).isEqualTo(told());
        assertThat(listener(dana).listen(86_400_000).next()).isEqualTo("missed {}");
    }

    @Test
    void signing_out_ends_the_stream_of_that_session_alone() throws Exception {
        Listener here = listener(dana).listen(0);
        Listener elsewhere = listener(dana).listen(0);

        here.post("/profile", "/sign-out", "");

        assertThat(here.next()).isEqualTo("ended {}");
        assertThat(here.next()).isEqualTo("closed");
        move(2);
        assertThat(elsewhere.next()).isEqualTo(told());
    }

    @Test
    void disabling_somebody_ends_their_streams() throws Exception {
        Listener cleo = listener(cast.withPassword(cast.cleo())).listen(0);

        users.disable(cast.ada(), cast.cleo().id());

        assertThat(cleo.next()).isEqualTo("ended {}");
        assertThat(cleo.next()).isEqualTo("closed");
    }

    @Test
    void a_session_that_ran_out_unannounced_is_noticed() throws Exception {
        Listener listener = listener(dana).listen(0);

        jdbc.sql("update user_session set expires_at = now() - interval '1 second', created_at = created_at")
                .update();

        assertThat(listener.nextWithin(5)).isEqualTo("ended {}");
    }

    @Test
    void nobody_listens_without_signing_in() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/live"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isBetween(300, 499);
    }

    @Test
    void a_second_instance_hears_the_same_and_comes_back_when_its_connection_breaks() throws Exception {
        BlockingQueue<List<Signal>> heard = new LinkedBlockingQueue<>();
        var streams = new Streams(readers, Runnable::run, System::nanoTime) {
            @Override
            void deliver(List<Signal> signals) {
                heard.add(signals);
            }

            @Override
            void deliverNothingKnown() {
                heard.add(List.of());
            }
        };
        LiveChannel second = new LiveChannel(database, streams);
        second.start();
        try {
            await().atMost(Duration.ofSeconds(5)).until(() -> listening() >= 2);
            Listener first = listener(dana).listen(0);
            move(2);
            assertThat(first.next()).isEqualTo(told());
            assertThat(heard.poll(Listener.SOON, TimeUnit.SECONDS))
                    .containsExactly(new Signal.DealsChanged(process.id(), List.of(deal)));

            users.disable(cast.ada(), cast.marco().id());
            assertThat(heard.poll(Listener.SOON, TimeUnit.SECONDS)).containsOnly(new Signal.SessionsChanged());

            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'trivium-live'")
                    .query(Boolean.class)
                    .list();

            assertThat(heard.poll(Listener.SOON, TimeUnit.SECONDS)).isEmpty();
            assertThat(first.next()).isEqualTo("missed {}");
            move(3);
            assertThat(first.next()).isEqualTo(told());
            assertThat(heard.poll(Listener.SOON, TimeUnit.SECONDS)).isNotEmpty();
        } finally {
            long before = System.nanoTime();
            second.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private long listening() {
        return jdbc.sql("select count(*) from pg_stat_activity where application_name = 'trivium-live'")
                .query(Long.class)
                .single();
    }
}
