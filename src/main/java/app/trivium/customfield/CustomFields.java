package app.trivium.customfield;

import app.trivium.web.Invalid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/** The added fields for those who go by them; {@link FieldDesk} is for those who add them. */
@Service
public class CustomFields {

    private final JdbcClient jdbc;

    CustomFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fields of one kind of record, read in one statement. */
    public FieldSet of(RecordKind record) {
        return jdbc.sql("""
                        select f.id, f.key, f.type, f.name, f.help, f.listed, f.archived_at is not null as archived,
                               c.id as choice, c.name as choice_name, c.archived_at is not null as choice_archived
                        from custom_field f left join custom_choice c on c.field_id = f.id
                        where f.record = :record order by f.position, f.id, c.position, c.id""").param("record", record.name()).query(CustomFields::read);
    }

    private static FieldSet read(ResultSet rows) throws SQLException {
        Map<Long, CustomField> fields = new LinkedHashMap<>();
        while (rows.next()) {
            long id = rows.getLong("id");
            CustomField known = fields.get(id);
            List<FieldChoice> choices = new ArrayList<>(known == null ? List.of() : known.choices());
            if (rows.getObject("choice") != null) {
                choices.add(new FieldChoice(
                        rows.getLong("choice"), rows.getString("choice_name"), rows.getBoolean("choice_archived")));
            }
            fields.put(
                    id,
                    new CustomField(
                            id,
                            rows.getString("key"),
                            FieldType.valueOf(rows.getString("type")),
                            rows.getString("name"),
                            rows.getString("help"),
                            rows.getBoolean("listed"),
                            rows.getBoolean("archived"),
                            choices));
        }
        return new FieldSet(List.copyOf(fields.values()));
    }

    /**
     * The filters by added fields that an address asks for.
     *
     * @throws Invalid naming the first parameter that cannot be read
     */
    public List<FieldFilter> filters(RecordKind record, MultiValueMap<String, String> parameters) {
        if (!FieldFilters.isAsked(parameters)) {
            return List.of();
        }
        Map<String, Invalid> problems = new LinkedHashMap<>();
        List<FieldFilter> filters = new FieldFilters(parameters, problems).read(of(record));
        problems.values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return filters;
    }

    /**
     * Refuses values that would be new and cannot be: of a field that there is not, or that is archived, or a choice
     * that is not offered. Without new values the database is not asked.
     */
    public void check(RecordKind record, CustomValues was, CustomValues now) {
        if (was.equals(now)) {
            return;
        }
        FieldSet fields = of(record);
        for (long id : was.differencesTo(now)) {
            CustomField field =
                    fields.living(id).orElseThrow(() -> new Invalid(CustomField.input(id), "customfield.unknown", id));
            field.refuseUnoffered(was.of(id), now.of(id), field.input());
        }
    }
}
