package app.trivium.transfer;

import app.trivium.account.AccountRecord;
import app.trivium.account.AccountRecords;
import app.trivium.accountroom.RecordLists;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.web.Texts;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of accounts as a file, with all that an import can read again. */
@Component
class AccountSheet {

    private final RecordLists lists;
    private final AccountRecords records;
    private final CustomFields customs;
    private final Texts texts;

    AccountSheet(RecordLists lists, AccountRecords records, CustomFields customs, Texts texts) {
        this.lists = lists;
        this.records = records;
        this.customs = customs;
        this.texts = texts;
    }

    /**
     * Makes the file ready to be written.
     *
     * @param wish filters and order as in the address of the list
     * @throws app.trivium.web.Invalid if one of them cannot be read
     */
    Consumer<Writer> of(Actor actor, MultiValueMap<String, String> wish) {
        long[] ids = lists.accounts(actor, wish);
        SheetWriter<AccountRecord> sheet = new SheetWriter<>(columns(customs.of(RecordKind.ACCOUNT)));
        return writer ->
                sheet.write(writer, taker -> SheetWriter.each(ids, some -> records.several(actor, some), taker));
    }

    private List<SheetColumn<AccountRecord>> columns(FieldSet added) {
        List<SheetColumn<AccountRecord>> columns = new ArrayList<>(List.of(
                text(
                        "externalId",
                        account -> account.externalId() == null
                                ? AccountMark.of(account.id(), account.createdAt())
                                : account.externalId()),
                text("name", AccountRecord::name),
                text("industry", AccountRecord::industry),
                text("website", AccountRecord::website),
                text("phone", AccountRecord::phone),
                text("city", AccountRecord::city),
                text("country", AccountRecord::country),
                SheetColumn.plain(heading("employees"), AccountRecord::employees),
                SheetColumn.number(heading("revenue"), AccountRecord::revenue),
                text(
                        "parent",
                        account -> account.parent() == null
                                ? null
                                : account.parent().name()),
                text("owner", account -> account.owner().name()),
                text("about", AccountRecord::about)));
        columns.addAll(AddedColumns.of(added, account -> account.custom().values()));
        return columns;
    }

    private SheetColumn<AccountRecord> text(String key, Function<AccountRecord, @Nullable String> cell) {
        return SheetColumn.text(heading(key), cell);
    }

    private String heading(String key) {
        return texts.of("transfer.sheet." + key);
    }
}
