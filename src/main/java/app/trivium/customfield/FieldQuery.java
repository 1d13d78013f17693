package app.trivium.customfield;

import app.trivium.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the admin's pages show of a field. */
@Component
class FieldQuery {

    private final JdbcClient jdbc;

    FieldQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A field as its page shows it. */
    record Head(
            long id,
            long edition,
            RecordKind record,
            FieldType type,
            String key,
            String name,
            String help,
            boolean listed,
            boolean archived) {

        FieldWords words() {
            return new FieldWords(name, help, listed);
        }
    }

    Head head(long id) {
        return jdbc.sql("""
                        select id, edition, record, type, key, name, help, listed, archived_at is not null as archived
                        from custom_field where id = :id""")
                .param("id", id)
                .query(Head.class)
                .optional()
                .orElseThrow(() -> new NotFound("customfield.gone"));
    }

    /** How many records have something in the field. */
    long filled(Head field) {
        String record = field.record().key();
        return jdbc.sql("""
                        select count(distinct v.%1$s_id) from %1$s_value v join %1$s r on r.id = v.%1$s_id
                        where v.field_id = :field and r.removed_at is null""".formatted(record))
                .param("field", field.id())
                .query(Long.class)
                .single();
    }
}
