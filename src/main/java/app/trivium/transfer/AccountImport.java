package app.trivium.transfer;

import app.trivium.account.AccountChange;
import app.trivium.account.AccountFields;
import app.trivium.account.Accounts;
import app.trivium.customfield.CustomValues;
import app.trivium.transfer.KnownAccounts.KnownAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Accounts: found by what another system calls them, else by name. */
@Component
class AccountImport implements RowImport<AccountWork> {

    private final Accounts accounts;
    private final KnownAccounts known;
    private final NamedAccounts named;

    AccountImport(Accounts accounts, KnownAccounts known, NamedAccounts named) {
        this.accounts = accounts;
        this.known = known;
        this.named = named;
    }

    @Override
    public Kind kind() {
        return Kind.ACCOUNTS;
    }

    @Override
    public List<RowPlan<AccountWork>> plan(Batch batch) {
        List<RowReader> readers = batch.readers();
        Map<String, KnownAccount> stored = known.named(batch, cells(readers, FixedTarget.ACCOUNT_NAME));
        Map<String, KnownAccount> numbered = known.numbered(batch, cells(readers, FixedTarget.ACCOUNT_ID));
        return readers.stream()
                .map(reader -> {
                    KnownAccount byId = numbered.get(reader.cell(FixedTarget.ACCOUNT_ID));
                    KnownAccount byName = stored.get(Ground.lower(reader.cell(FixedTarget.ACCOUNT_NAME)));
                    return plan(batch, reader, byId == null ? byName : byId);
                })
                .toList();
    }

    private static List<String> cells(List<RowReader> readers, Target target) {
        return readers.stream()
                .map(reader -> reader.cell(target))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private RowPlan<AccountWork> plan(Batch batch, RowReader reader, @Nullable KnownAccount account) {
        AccountReader row = new AccountReader(batch, reader);
        CustomValues stands =
                account == null ? CustomValues.NONE : account.fields().custom();
        batch.ground().facts().added().refuseUnoffered(reader, stands, row.added());
        String externalId = reader.line(FixedTarget.ACCOUNT_ID, 200);
        String parent = reader.line(FixedTarget.ACCOUNT_PARENT, 200);
        if (account != null && !batch.actor().mayEdit(account.fields().ownerId())) {
            reader.fail(FixedTarget.ACCOUNT_NAME, "account.notYours");
        }
        if (reader.failed()) {
            return RowPlan.rejected(reader.row(), reader.problems());
        }
        AccountFields start = AccountFields.named(
                reader.cell(FixedTarget.ACCOUNT_NAME), batch.actor().id());
        Long id = account == null ? null : account.id();
        AccountWork work = new AccountWork(id, start, externalId, parent, row::put);
        if (account == null) {
            batch.ground().promiseAccount(start.name());
            return RowPlan.added(reader.row(), work);
        }
        boolean sameParent = parent == null || Ground.lower(parent).equals(Ground.lower(account.parentName()));
        if (account.addedHere()) {
            return RowPlan.added(reader.row(), work);
        }
        return sameParent && row.put(account.fields()).equals(account.fields())
                ? RowPlan.unchanged(reader.row())
                : RowPlan.updated(reader.row(), work);
    }

    /**
     * First everybody who is new, so that accounts can belong to those further down, then what the rows say of them.
     */
    @Override
    public void carryOut(Batch batch, List<RowPlan<AccountWork>> plans, Touched touched) {
        Map<String, Long> added = new HashMap<>();
        for (RowPlan<AccountWork> plan : plans) {
            AccountWork work = work(plan);
            if (work.known() == null) {
                UUID gesture = batch.gesture(plan.row(), "add");
                AccountFields fields = work.change().apply(work.named());
                long id = accounts.add(batch.actor(), fields, work.externalId(), gesture);
                added.put(Ground.lower(work.named().name()), id);
                touched.added(plan.row(), Touched.What.ACCOUNT, id, gesture);
            }
        }
        Map<String, Long> parents =
                named.findOrAdd(batch, plans, plan -> work(plan).parent(), touched);
        plans.forEach(plan -> change(batch, plan, added, parents, touched));
    }

    private void change(
            Batch batch,
            RowPlan<AccountWork> plan,
            Map<String, Long> added,
            Map<String, Long> parents,
            Touched touched) {
        AccountWork work = work(plan);
        Long parentId = work.parent() == null ? null : parents.get(Ground.lower(work.parent()));
        if (work.known() != null) {
            AccountChange change = accounts.change(
                    batch.actor(),
                    work.known(),
                    fields -> withParent(work.change().apply(fields), parentId));
            touched.changed(plan.row(), Touched.What.ACCOUNT, work.known(), StoredJson.write(change));
        } else if (parentId != null) {
            long id = Objects.requireNonNull(added.get(Ground.lower(work.named().name())));
            accounts.change(batch.actor(), id, fields -> withParent(fields, parentId));
        }
    }

    private static AccountWork work(RowPlan<AccountWork> plan) {
        return Objects.requireNonNull(plan.work());
    }

    private static AccountFields withParent(AccountFields fields, @Nullable Long parentId) {
        return new AccountFields(
                fields.name(),
                fields.industry(),
                fields.website(),
                fields.phone(),
                fields.city(),
                fields.country(),
                fields.employees(),
                fields.revenue(),
                parentId == null ? fields.parentId() : parentId,
                fields.ownerId(),
                fields.about(),
                fields.custom());
    }
}
