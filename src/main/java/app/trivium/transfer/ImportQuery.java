package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.transfer.ImportPage.FileCard;
import app.trivium.transfer.ImportPage.KeptRow;
import app.trivium.transfer.ImportPage.ProblemRow;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pages of imports show. */
@Component
class ImportQuery {

    private static final int PROBLEMS_A_PAGE = 50;
    private static final int MOST_KEPT = 200;
    private static final int MOST_RUNS = 50;

    private final JdbcClient jdbc;
    private final Imports imports;
    private final Targets targets;
    private final Texts texts;
    private final Clock clock;

    ImportQuery(JdbcClient jdbc, Imports imports, Targets targets, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.targets = targets;
        this.texts = texts;
        this.clock = clock;
    }

    /** An import in the list of them. */
    public record RunRow(long id, String files, String when, String who, String state, String added, String updated) {}

    private record Head(
            String state,
            OffsetDateTime createdAt,
            String who,
            @Nullable String trouble) {}

    private record Tally(
            long id,
            String name,
            String charset,
            String separator,
            int rowCount,
            int done,
            int added,
            int updated,
            int unchanged,
            int rejected) {}

    private record Undoing(long all, long dealt, long kept) {}

    /** The latest imports: a manager's own, for an admin everybody's. */
    List<RunRow> latest(Actor actor) {
        Imports.admit(actor);
        Formats formats = formats(actor);
        return jdbc.sql("""
                        select r.id, r.state, r.created_at, u.name as who,
                               string_agg(f.name, ', ' order by f.position) as files,
                               sum(f.added) as added, sum(f.updated) as updated
                        from import_run r join app_user u on u.id = r.created_by join import_file f on f.run_id = r.id
                        where (:all or r.created_by = :me)
                        group by r.id, u.name order by r.created_at desc, r.id desc limit :limit""")
                .param("all", actor.isAdmin())
                .param("me", actor.id())
                .param("limit", MOST_RUNS)
                .query((row, n) -> new RunRow(
                        row.getLong("id"),
                        row.getString("files"),
                        formats.moment(row.getObject("created_at", OffsetDateTime.class)
                                .toInstant()),
                        row.getString("who"),
                        row.getString("state").toLowerCase(Locale.ROOT),
                        formats.count(row.getLong("added")),
                        formats.count(row.getLong("updated"))))
                .list();
    }

    ImportPage page(Actor actor, long runId, int from) {
        imports.look(actor, runId);
        Formats formats = formats(actor);
        Head head = jdbc.sql("""
                        select r.state, r.created_at, u.name as who, r.trouble
                        from import_run r join app_user u on u.id = r.created_by where r.id = :id""").param("id", runId).query(Head.class).single();
        RunState state = RunState.valueOf(head.state());
        List<ImportFile> files = imports.files(runId);
        List<Tally> tallies = tallies(runId);
        Undoing undoing = undoing(runId);
        boolean judged = state != RunState.DRAFT && !state.isWorking();
        long problems = judged ? problemCount(runId) : 0;
        long done = tallies.stream().mapToLong(Tally::done).sum();
        long all = files.stream()
                .filter(file -> !file.isLeftOut())
                .mapToLong(ImportFile::rowCount)
                .sum();
        if (state == RunState.UNDOING) {
            done = undoing.dealt();
            all = undoing.all();
        }
        boolean known = files.stream().anyMatch(file -> !file.isLeftOut());
        List<FileCard> cards = cards(files, tallies, formats);
        int start = Math.max(0, from);
        return new ImportPage(
                runId,
                state.key(),
                formats.moment(head.createdAt().toInstant()),
                head.who(),
                head.trouble() == null ? null : texts.of(head.trouble()),
                known && cards.stream().allMatch(card -> card.questions().isEmpty()),
                cards,
                all == 0 ? 0 : (int) (100 * done / all),
                texts.of("transfer.progress", formats.count(done), formats.count(all)),
                judged ? problems(runId, start) : List.of(),
                formats.count(problems),
                start == 0 ? null : link(runId, Math.max(0, start - PROBLEMS_A_PAGE)),
                start + PROBLEMS_A_PAGE >= problems ? null : link(runId, start + PROBLEMS_A_PAGE),
                state == RunState.UNDONE ? kept(runId) : List.of(),
                formats.count(undoing.kept()));
    }

    private static String link(long runId, int from) {
        return "/imports/" + runId + "?from=" + from;
    }

    private Formats formats(Actor actor) {
        return new Formats(actor.locale(), actor.zone(), clock.instant());
    }

    private List<Tally> tallies(long runId) {
        return jdbc.sql("""
                        select id, name, charset, separator, row_count, done, added, updated, unchanged, rejected
                        from import_file where run_id = :run order by position""").param("run", runId).query(Tally.class).list();
    }

    private List<FileCard> cards(List<ImportFile> files, List<Tally> tallies, Formats formats) {
        List<FileCard> cards = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ImportFile file = files.get(i);
            Tally tally = tallies.get(i);
            Mapping mapping = file.mapping();
            Kind kind = mapping.kind();
            cards.add(new FileCard(
                    file.id(),
                    file.name(),
                    kind == null ? null : kind.key(),
                    texts.of("transfer.file.facts", file.rowCount(), file.charset(), texts.of(file.separatorKey())),
                    texts.of(
                            "transfer.file.understood",
                            mapping.columns().size(),
                            mapping.header().size()),
                    targets.openQuestions(mapping),
                    formats.count(tally.added()),
                    formats.count(tally.updated()),
                    formats.count(tally.unchanged()),
                    formats.count(tally.rejected()),
                    tally.rejected() > 0,
                    kind == Kind.PRODUCTS));
        }
        return cards;
    }

    private long problemCount(long runId) {
        return jdbc.sql("""
                        select count(*) from import_problem p join import_file f on f.id = p.file_id
                        where f.run_id = :run""").param("run", runId).query(Long.class).single();
    }

    private List<ProblemRow> problems(long runId, int from) {
        return jdbc.sql("""
                        select f.name as file, r.line_no as line,
                               coalesce(f.mapping::jsonb -> 'header' ->> p.column_no, '') as column_name,
                               coalesce(left(r.cells[p.column_no + 1], 80), '') as value, p.sentence
                        from import_problem p join import_row r on r.file_id = p.file_id and r.row_no = p.row_no
                        join import_file f on f.id = p.file_id
                        where f.run_id = :run order by f.position, p.row_no, p.id limit :limit offset :from""")
                .param("run", runId)
                .param("limit", PROBLEMS_A_PAGE)
                .param("from", from)
                .query((row, n) -> new ProblemRow(
                        row.getString("file"),
                        row.getInt("line"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("sentence")))
                .list();
    }

    private Undoing undoing(long runId) {
        return jdbc.sql("""
                        select count(*) as all, count(undone) as dealt, count(*) filter (where undone = 'KEPT') as kept
                        from import_record where run_id = :run""").param("run", runId).query(Undoing.class).single();
    }

    private List<KeptRow> kept(long runId) {
        return jdbc.sql("""
                        select r.kind, r.record_id, coalesce(d.name, a.name, p.name) as name, r.reason,
                               coalesce(d.removed_at, a.removed_at, p.removed_at) is null as there
                        from import_record r
                        left join deal d on r.kind = 'DEAL' and d.id = r.record_id
                        left join account a on r.kind = 'ACCOUNT' and a.id = r.record_id
                        left join person p on r.kind = 'PERSON' and p.id = r.record_id
                        where r.run_id = :run and r.undone = 'KEPT' order by r.id limit :limit""")
                .param("run", runId)
                .param("limit", MOST_KEPT)
                .query((row, n) -> {
                    String kind = row.getString("kind").toLowerCase(Locale.ROOT);
                    String path = switch (kind) {
                        case "deal" -> "/deals/";
                        case "account" -> "/accounts/";
                        default -> "/people/";
                    };
                    return new KeptRow(
                            texts.of("transfer.record." + kind),
                            row.getString("name"),
                            row.getBoolean("there") ? path + row.getLong("record_id") : null,
                            row.getString("reason"));
                })
                .list();
    }
}
