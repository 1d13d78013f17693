package app.trivium;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Before each test every table gets back the rows it had when the application had started: what the migrations put
 * there, or none. As the tables' owner, for the application may not empty them all. The first test of a context keeps a
 * copy of those rows in the schema {@code fresh}.
 */
class FreshTables implements TestExecutionListener {

    /** Flyway's and the scheduler's own books, which running threads write. */
    private static final List<String> LEFT_ALONE = List.of("flyway_schema_history", "scheduled_tasks");

    private static final String TABLES = """
            select tablename from pg_tables
            where schemaname = 'public' and not tablename = any(array[%s])""".formatted("'" + String.join("','", LEFT_ALONE) + "'");

    private static final String KEEP = """
            do $$
            declare name text;
            begin
              create schema fresh;
              for name in %s loop
                execute format('create table fresh.%%1$I as table public.%%1$I', name);
              end loop;
            end $$""".formatted(TABLES);

    /**
     * As a replica, so that neither foreign keys nor the triggers that forbid to change history object. Then those that
     * tell of changed deals are silent too, so it is told here.
     */
    private static final String RESTORE = """
            do $$
            declare name text; columns text;
            begin
              set local session_replication_role = replica;
              for name in %s loop
                select string_agg(quote_ident(column_name), ', ') into columns from information_schema.columns
                where table_schema = 'public' and table_name = name and is_generated = 'NEVER';
                execute format('delete from public.%%I', name);
                execute format('insert into public.%%1$I (%%2$s) overriding system value select %%2$s from fresh.%%1$I',
                  name, columns);
              end loop;
              insert into totals_void (what) values ('DEALS');
            end $$""".formatted(TABLES);

    @Override
    public void beforeTestMethod(TestContext context) {
        JdbcClient jdbc = context.getApplicationContext().getBean(Owner.class).jdbc();
        boolean kept = jdbc.sql("select to_regnamespace('fresh') is not null")
                .query(Boolean.class)
                .single();
        jdbc.sql(kept ? RESTORE : KEEP).update();
    }
}
