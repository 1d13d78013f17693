package app.trivium.transfer;

import app.trivium.account.AccountFields;
import app.trivium.web.Invalid;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a row as an account, noting every problem at the row's reader. */
final class AccountReader {

    private static final Map<String, Target> FIELDS = Map.of(
            "name", FixedTarget.ACCOUNT_NAME,
            "industry", FixedTarget.ACCOUNT_INDUSTRY,
            "website", FixedTarget.ACCOUNT_WEBSITE,
            "phone", FixedTarget.ACCOUNT_PHONE,
            "city", FixedTarget.ACCOUNT_CITY,
            "country", FixedTarget.ACCOUNT_COUNTRY,
            "employees", FixedTarget.ACCOUNT_EMPLOYEES,
            "revenue", FixedTarget.ACCOUNT_REVENUE,
            "about", FixedTarget.ACCOUNT_ABOUT);

    private final RowReader reader;
    private final @Nullable String name;
    private final @Nullable Long ownerId;
    private final @Nullable Integer employees;
    private final @Nullable BigDecimal revenue;
    private final Map<Long, String> added;

    AccountReader(Batch batch, RowReader reader) {
        this.reader = reader;
        this.name = reader.needed(FixedTarget.ACCOUNT_NAME, 200);
        this.ownerId = reader.cell(FixedTarget.ACCOUNT_OWNER).isEmpty()
                ? null
                : Owners.read(batch, reader, FixedTarget.ACCOUNT_OWNER);
        this.employees = reader.whole(FixedTarget.ACCOUNT_EMPLOYEES, 0, 100_000_000);
        this.revenue = reader.amount(FixedTarget.ACCOUNT_REVENUE);
        this.added = batch.ground()
                .facts()
                .added()
                .read(reader, batch.mapping().options().currency());
        AccountFields probe = AccountFields.named("probe", 0);
        if (!reader.failed()) {
            try {
                put(probe);
            } catch (Invalid refusal) {
                reader.fail(refusal, FIELDS.getOrDefault(String.valueOf(refusal.field()), FixedTarget.ACCOUNT_NAME));
            }
        }
    }

    /** The fields with everything the row says in them; what it does not say stays as it is. */
    AccountFields put(AccountFields fields) {
        return new AccountFields(
                Objects.requireNonNullElse(name, fields.name()),
                said(FixedTarget.ACCOUNT_INDUSTRY, fields.industry()),
                said(FixedTarget.ACCOUNT_WEBSITE, fields.website()),
                said(FixedTarget.ACCOUNT_PHONE, fields.phone()),
                said(FixedTarget.ACCOUNT_CITY, fields.city()),
                said(FixedTarget.ACCOUNT_COUNTRY, fields.country()),
                employees == null ? fields.employees() : employees,
                revenue == null ? fields.revenue() : revenue,
                fields.parentId(),
                ownerId == null ? fields.ownerId() : ownerId,
                said(FixedTarget.ACCOUNT_ABOUT, fields.about()),
                AddedFields.put(fields.custom(), added));
    }

    /** What goes into the fields that admins have added, by their ids. */
    Map<Long, String> added() {
        return added;
    }

    private @Nullable String said(Target target, @Nullable String stands) {
        String cell = reader.cell(target);
        return cell.isEmpty() ? stands : cell;
    }
}
