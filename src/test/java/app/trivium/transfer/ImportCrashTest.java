package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Owner;
import app.trivium.identity.Actor;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import whose machine stops in the middle. */
@DatabaseTest
class ImportCrashTest {

    private static final String DEALS = IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "D%02d,Deal %d,Account %d,Won,2017-03-01".formatted(i, i, i % 3))
            .collect(Collectors.joining("\n", "id,name,account,stage,close date\n", "\n"));

    @Autowired
    private Owner owner;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportChunks chunks;

    @Autowired
    private ImportWork work;

    @Autowired
    private Grounds grounds;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void it_goes_on_where_it_was_and_does_nothing_twice() {
        Actor ada = cast.ada();
        Importing importing = new Importing(imports, jdbc, ada).file("deals.csv", DEALS);
        long run = importing.check();
        beginAndDie(run);
        ImportChunks.Job job = job(run, ada);
        chunks.advance(job, 10);
        assertThat(count("deal")).isEqualTo(10);

        work.work(run, () -> false);

        assertThat(importing.counts(run, Kind.DEALS)).isEqualTo("30 added, 0 updated, 0 unchanged, 0 rejected");
        assertThat(count("deal")).isEqualTo(30);
        assertThat(count("account")).isEqualTo(3);
        assertThat(count("outcome")).isEqualTo(30);
        assertThat(count("import_record")).isEqualTo(33);
        assertThat(imports.find(run).orElseThrow().state()).isEqualTo(RunState.DONE);
    }

    @Test
    void nothing_of_a_chunk_is_there_when_its_transaction_did_not_end() {
        Actor ada = cast.ada();
        long run = new Importing(imports, jdbc, ada).file("deals.csv", DEALS).check();
        beginAndDie(run);
        owner.jdbc()
                .sql("alter table import_record add constraint crash check (row_no < 15)")
                .update();
        try {
            work.work(run, () -> false);
        } finally {
            owner.jdbc().sql("alter table import_record drop constraint crash").update();
        }

        assertThat(jdbc.sql("select count(*) from deal where external_id >= 'D15'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(count("deal")).isEqualTo(14);
        assertThat(jdbc.sql("select done || ' ' || added || ' ' || rejected from import_file")
                        .query(String.class)
                        .single())
                .isEqualTo("30 14 16");
    }

    @Test
    void a_pause_is_taken_between_two_chunks() {
        Actor ada = cast.ada();
        long run = new Importing(imports, jdbc, ada).file("deals.csv", DEALS).check();
        beginAndDie(run);

        assertThatThrownBy(() -> work.work(run, () -> true)).isInstanceOf(ImportWork.Paused.class);

        assertThat(count("deal")).isZero();
        assertThat(imports.find(run).orElseThrow().state()).isEqualTo(RunState.RUNNING);
    }

    /** As if it had been started by an instance that died before it did anything. */
    private void beginAndDie(long run) {
        imports.rewind(run);
        jdbc.sql("update import_run set state = 'RUNNING' where id = :id")
                .param("id", run)
                .update();
    }

    private ImportChunks.Job job(long run, Actor actor) {
        ImportFile file = imports.files(run).get(0);
        Ground ground = grounds.of(actor, imports.files(run));
        return new ImportChunks.Job(run, file.id(), RunState.RUNNING, actor, ground, Map.of());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
