package app.trivium.transfer;

import app.trivium.Cast;
import app.trivium.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports files in a test as somebody would through the pages, and waits for the work in the background. */
final class Importing {

    static final String PIPELINE = """
            opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
            A1,Dana Kim,GTX Plus,Acme Corporation,Won,2016-10-20,2017-03-01,1054
            A2,Dana Kim,MG Special,Betatech,Lost,2016-11-04,2017-03-18,0
            A3,Nobody Here,GTXPro,Acme Corporation,Engaging,2016-11-03,,
            A4,Marco Ruiz,GTX Pro,,Prospecting,,,
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Imports imports;
    private final JdbcClient jdbc;
    private final Actor actor;
    private final List<Imports.Upload> files = new ArrayList<>();

    Importing(Imports imports, JdbcClient jdbc, Actor actor) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.actor = actor;
    }

    /** Everybody the pipeline names, and the admin who imports it. */
    static Actor people(Cast cast) {
        cast.dana();
        cast.marco();
        return cast.ada();
    }

    Importing file(String name, String text) {
        files.add(new Imports.Upload(name, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    long upload() {
        return imports.upload(actor, files);
    }

    long check() {
        long run = upload();
        imports.check(actor, run);
        await(run);
        return run;
    }

    long run() {
        long run = check();
        imports.start(actor, run);
        await(run);
        return run;
    }

    void undo(long run) {
        imports.undo(actor, run);
        await(run);
    }

    void await(long run) {
        Awaitility.await("import " + run + " is no longer working")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .until(() -> !imports.find(run).orElseThrow().state().isWorking());
    }

    /** "4 added, 0 updated, 0 unchanged, 0 rejected" of the import's file of that kind. */
    String counts(long run, Kind kind) {
        ImportFile file = imports.files(run).stream()
                .filter(each -> each.mapping().kind() == kind)
                .findFirst()
                .orElseThrow();
        return jdbc.sql("""
                        select added || ' added, ' || updated || ' updated, ' || unchanged || ' unchanged, '
                               || rejected || ' rejected' from import_file where id = :id""").param("id", file.id()).query(String.class).single();
    }

    /** What is wrong, as "line/column: sentence". */
    List<String> problems(long run) {
        return jdbc.sql("""
                        select r.line_no || '/' || coalesce(f.mapping::jsonb -> 'header' ->> p.column_no, '-') || ': '
                               || p.sentence
                        from import_problem p join import_row r using (file_id, row_no)
                        join import_file f on f.id = p.file_id
                        where f.run_id = :run order by f.position, p.row_no, p.id""").param("run", run).query(String.class).list();
    }

    /** The deals that are there, by their external ids: name, account, owner, status, stages, days, amount. */
    Map<String, String> deals() {
        Map<String, String> deals = new TreeMap<>();
        jdbc.sql("""
                        select d.external_id, concat_ws(' | ', d.name, a.name, u.name, d.status, s.name, b.name,
                               m.name, d.created_at::date, d.actual_close, trim_scale(d.amount) || ' ' || d.currency) as deal
                        from deal d join account a on a.id = d.account_id join app_user u on u.id = d.owner_id
                        join stage s on s.id = d.seller_stage_id join stage b on b.id = d.buyer_stage_id
                        join stage m on m.id = d.marketer_stage_id
                        where d.removed_at is null and d.external_id is not null""").query(row -> {
            deals.put(row.getString(1), row.getString(2));
        });
        return deals;
    }
}
