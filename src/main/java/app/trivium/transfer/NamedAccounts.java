package app.trivium.transfer;

import app.trivium.account.AccountFields;
import app.trivium.account.Accounts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts that rows name: found by their names, or added when there are none. */
@Component
class NamedAccounts {

    private final Accounts accounts;

    NamedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The ids of all accounts named by the rows, by their names in lower case. */
    <W> Map<String, Long> findOrAdd(
            Batch batch, List<RowPlan<W>> plans, Function<RowPlan<W>, @Nullable String> name, Touched touched) {
        Map<String, Long> known = batch.ground()
                .accounts(plans.stream().map(name).filter(Objects::nonNull).toList());
        for (RowPlan<W> plan : plans) {
            String wanted = name.apply(plan);
            if (wanted != null) {
                known.computeIfAbsent(Ground.lower(wanted), key -> add(batch, plan.row(), wanted, touched));
            }
        }
        return known;
    }

    private long add(Batch batch, FileRow row, String name, Touched touched) {
        UUID gesture = batch.gesture(row, "account");
        AccountFields fields = AccountFields.named(name, batch.actor().id());
        long id = accounts.add(batch.actor(), fields, null, gesture);
        touched.added(row, Touched.What.ACCOUNT, id, gesture);
        return id;
    }
}
