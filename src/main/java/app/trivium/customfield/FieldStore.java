package app.trivium.customfield;

import app.trivium.audit.Area;
import app.trivium.audit.Audit;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Forbidden;
import app.trivium.web.NotFound;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where fields are taken out and put back by one admin at a time, with a word in the audit log. */
@Component
class FieldStore {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Audit audit;

    FieldStore(EntityManager entities, JdbcClient jdbc, Audit audit) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Lets nobody else change fields until the transaction ends. */
    void hold(Actor admin) {
        if (!admin.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('custom_field', 0))")
                .query()
                .singleRow();
    }

    AddedField field(long id) {
        AddedField field = entities.find(AddedField.class, id);
        if (field == null) {
            throw new NotFound("customfield.gone");
        }
        return field;
    }

    /** All fields of a kind of record in their order, archived ones too. */
    List<AddedField> fields(RecordKind record) {
        return entities.createQuery(
                        "select f from AddedField f where f.record = :record order by f.position, f.id",
                        AddedField.class)
                .setParameter("record", record)
                .getResultList();
    }

    /** All choices of a field in their order, archived ones too. */
    List<AddedChoice> choices(long fieldId) {
        return entities.createQuery(
                        "select c from AddedChoice c where c.fieldId = :field order by c.position, c.id",
                        AddedChoice.class)
                .setParameter("field", fieldId)
                .getResultList();
    }

    AddedChoice choice(long fieldId, long choiceId) {
        return choices(fieldId).stream()
                .filter(choice -> choice.id() == choiceId)
                .findFirst()
                .orElseThrow(() -> new NotFound("customfield.choice.gone"));
    }

    void add(Object entity) {
        entities.persist(entity);
        entities.flush();
    }

    void done(Actor admin, Change change) {
        entities.flush();
        audit.record(admin.id(), change);
    }

    static Change told(String act, AddedField field) {
        return Change.of(Area.FIELD, act, field.id(), field.words().name());
    }

    /** @throws Conflict if the field has been edited since the admin saw it, in words that say by whom */
    void refuseIfEdited(long seen, AddedField field) {
        if (seen != field.edition()) {
            throw new Conflict(
                    "customfield.overtaken",
                    lastEditor(field.id()),
                    field.words().name());
        }
    }

    private String lastEditor(long fieldId) {
        return jdbc.sql("""
                        select u.name from audit_entry e join app_user u on u.id = e.by_id
                        where e.area = 'FIELD' and e.subject_id = :field and e.act = 'changed'
                        order by e.id desc limit 1""")
                .param("field", fieldId)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
