package app.trivium.transfer;

import app.trivium.account.PersonRecord;
import app.trivium.account.PersonRecords;
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

/** The list of people as a file, with all that an import can read again. */
@Component
class PersonSheet {

    private final RecordLists lists;
    private final PersonRecords records;
    private final CustomFields customs;
    private final Texts texts;

    PersonSheet(RecordLists lists, PersonRecords records, CustomFields customs, Texts texts) {
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
        long[] ids = lists.people(actor, wish);
        SheetWriter<PersonRecord> sheet = new SheetWriter<>(columns(customs.of(RecordKind.PERSON)));
        return writer ->
                sheet.write(writer, taker -> SheetWriter.each(ids, some -> records.several(actor, some), taker));
    }

    private List<SheetColumn<PersonRecord>> columns(FieldSet added) {
        List<SheetColumn<PersonRecord>> columns = new ArrayList<>(List.of(
                text("fullName", PersonRecord::name),
                text("account", person -> person.account().name()),
                text("jobTitle", PersonRecord::jobTitle),
                text("email", PersonRecord::email),
                text("phone", PersonRecord::phone),
                text("about", PersonRecord::about)));
        columns.addAll(AddedColumns.of(added, person -> person.custom().values()));
        return columns;
    }

    private SheetColumn<PersonRecord> text(String key, Function<PersonRecord, @Nullable String> cell) {
        return SheetColumn.text(texts.of("transfer.sheet." + key), cell);
    }
}
