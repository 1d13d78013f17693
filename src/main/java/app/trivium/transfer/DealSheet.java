package app.trivium.transfer;

import app.trivium.board.DealLists;
import app.trivium.board.DealLists.Part;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.RecordKind;
import app.trivium.deal.DealRecord;
import app.trivium.deal.DealRecord.Named;
import app.trivium.deal.DealRecords;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.web.Texts;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The list of deals as a file, with all that an import can read again. */
@Component
class DealSheet {

    /** So many ids are asked for at once: few enough to be held, many enough that the list is seldom sorted anew. */
    private static final int IDS_AT_ONCE = 10_000;

    private final DealLists lists;
    private final DealRecords records;
    private final CustomFields customs;
    private final Processes processes;
    private final Texts texts;

    DealSheet(DealLists lists, DealRecords records, CustomFields customs, Processes processes, Texts texts) {
        this.lists = lists;
        this.records = records;
        this.customs = customs;
        this.processes = processes;
        this.texts = texts;
    }

    /**
     * Makes the file ready to be written.
     *
     * @param wish filters and order as in the address of the list
     * @throws app.trivium.web.Invalid if one of them cannot be read
     */
    Consumer<Writer> of(Actor actor, MultiValueMap<String, String> wish) {
        Part first = lists.part(actor, wish, null, IDS_AT_ONCE, false);
        SheetWriter<DealRecord> sheet = new SheetWriter<>(columns(actor, customs.of(RecordKind.DEAL)));
        return writer -> sheet.write(writer, taker -> {
            Part part = first;
            hand(actor, part, taker);
            while (part.next() != null) {
                part = lists.part(actor, wish, part.next(), IDS_AT_ONCE, false);
                hand(actor, part, taker);
            }
        });
    }

    private void hand(Actor actor, Part part, Consumer<DealRecord> taker) {
        long[] ids = part.deals().stream().mapToLong(Long::longValue).toArray();
        SheetWriter.each(ids, some -> records.several(actor, some), taker);
    }

    private List<SheetColumn<DealRecord>> columns(Actor actor, FieldSet added) {
        Map<Long, ProcessMap> maps = new HashMap<>();
        Function<DealRecord, ProcessMap> process = deal -> maps.computeIfAbsent(deal.process(), processes::map);
        List<SheetColumn<DealRecord>> columns = new ArrayList<>(List.of(
                text(
                        "externalId",
                        deal -> Objects.requireNonNullElseGet(
                                deal.externalId(), () -> deal.gesture().toString())),
                text("name", DealRecord::name),
                text("account", deal -> deal.account().name()),
                text("owner", deal -> deal.owner().name()),
                text("status", deal -> word(deal)),
                text("process", deal -> process.apply(deal).name()),
                text("stage", deal -> stage(deal, process, Journey.SELLER)),
                text("buyerStage", deal -> stage(deal, process, Journey.BUYER)),
                text("marketerStage", deal -> stage(deal, process, Journey.MARKETER)),
                SheetColumn.number(
                        heading("amount"),
                        deal -> deal.amount() == null ? null : deal.amount().amount()),
                text(
                        "currency",
                        deal -> deal.amount() == null ? null : deal.amount().currency()),
                plain("opened", deal -> LocalDate.ofInstant(deal.createdAt(), actor.zone())),
                plain("closed", DealRecord::actualClose),
                plain("expectedClose", DealRecord::expectedClose),
                plain("holdUntil", DealRecord::holdUntil),
                text("lossReason", deal -> name(deal.lossReason())),
                text("source", deal -> name(deal.source())),
                text("tags", deal -> String.join(", ", deal.tags())),
                plain("probability", DealRecord::probabilityByHand),
                text("nextStep", DealRecord::nextStep),
                plain("nextStepOn", DealRecord::nextStepOn),
                text("nextStepKind", deal -> name(deal.nextStepKind()))));
        columns.addAll(AddedColumns.of(added, deal -> deal.custom().values()));
        return columns;
    }

    private SheetColumn<DealRecord> text(String key, Function<DealRecord, @Nullable String> cell) {
        return SheetColumn.text(heading(key), cell);
    }

    private SheetColumn<DealRecord> plain(String key, Function<DealRecord, @Nullable Object> cell) {
        return SheetColumn.plain(heading(key), cell);
    }

    private String heading(String key) {
        return texts.of("transfer.sheet." + key);
    }

    private static String stage(DealRecord deal, Function<DealRecord, ProcessMap> process, Journey journey) {
        long stage = Objects.requireNonNull(deal.at().get(journey)).stage();
        return process.apply(deal).known(stage).name();
    }

    private static String word(DealRecord deal) {
        return deal.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.name();
    }
}
