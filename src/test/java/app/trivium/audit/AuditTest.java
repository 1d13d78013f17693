package app.trivium.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Owner;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditTest {

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Owner owner;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Cast cast;

    @Test
    void a_change_is_written_down_with_what_differs_before_and_after() {
        record(Change.of(Area.TEAM, "renamed", cast.west(), "Far West")
                .from(Map.of("name", "West", "above", "North"), Map.of("name", "Far West", "above", "North")));

        Map<String, Object> entry = jdbc.sql(
                        "select by_id, act, subject, before::text, after::text from audit_entry where area = 'TEAM' order by id desc limit 1")
                .query()
                .singleRow();
        assertThat(entry)
                .containsEntry("by_id", cast.ada().id())
                .containsEntry("act", "renamed")
                .containsEntry("subject", "Far West")
                .containsEntry("before", "{\"name\": \"West\"}")
                .containsEntry("after", "{\"name\": \"Far West\"}");
    }

    @Test
    void what_is_undone_is_not_written_down() {
        cast.ada();
        long before = entries();
        transactions.executeWithoutResult(transaction -> {
            audit.record(cast.ada().id(), Change.of(Area.LIST, "added", 1, "Fair"));
            transaction.setRollbackOnly();
        });

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void nothing_is_written_down_beside_the_change_it_tells_of() {
        long by = cast.ada().id();

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> audit.record(by, Change.of(Area.LIST, "added", 1, "Fair")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set subject = 'nothing'", "delete from audit_entry", "truncate audit_entry"})
    void what_is_written_down_is_not_rewritten(String attempt) {
        record(Change.of(Area.LIST, "added", 1, "Fair"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> owner.jdbc().sql(attempt).update())
                .withMessageContaining("the audit log is not rewritten");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set subject = 'nothing'",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all",
                "drop table audit_entry",
                "set session_replication_role = replica"
            })
    void the_user_that_the_application_works_as_may_not_even_try(String attempt) {
        assumeThat(user(jdbc))
                .as("a container's application and owner are one user")
                .isNotEqualTo(user(owner.jdbc()));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(attempt).update())
                .havingRootCause()
                .withMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static String user(JdbcClient jdbc) {
        return jdbc.sql("select current_user").query(String.class).single();
    }

    private void record(Change change) {
        long by = cast.ada().id();
        transactions.executeWithoutResult(transaction -> audit.record(by, change));
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }
}
