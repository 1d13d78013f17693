package app.trivium.accountroom;

import app.trivium.deal.DealStatus;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.process.StripWriter;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes deals as the rows of a list. */
@Component
class DealRows {

    /** What {@link Deal} needs, from {@code deal d}. */
    static final String COLUMNS = """
            d.id, d.process_id, d.name, d.status, d.amount, d.currency, d.expected_close, d.actual_close, d.hold_until,
            d.seller_stage_id, d.seller_since, d.buyer_stage_id, d.buyer_since, d.marketer_stage_id, d.marketer_since""";

    /** Open deals first, those that want attention on top; then those on hold; then the closed, the latest first. */
    static final String ORDER = """
            case d.status when 'OPEN' then 0 when 'ON_HOLD' then 1 else 2 end,
            case d.status when 'OPEN' then d.attention_on end, d.actual_close desc nulls last, d.id desc""";

    private final Processes processes;
    private final Texts texts;

    DealRows(Processes processes, Texts texts) {
        this.processes = processes;
        this.texts = texts;
    }

    /** A deal as it was read. */
    record Deal(
            long id,
            long processId,
            String name,
            DealStatus status,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate expectedClose,
            @Nullable LocalDate actualClose,
            @Nullable LocalDate holdUntil,
            long sellerStageId,
            Instant sellerSince,
            long buyerStageId,
            Instant buyerSince,
            long marketerStageId,
            Instant marketerSince,
            @Nullable String role,
            @Nullable Boolean met) {

        Map<Journey, StripWriter.At> standing() {
            return Map.of(
                    Journey.SELLER, new StripWriter.At(sellerStageId, sellerSince),
                    Journey.BUYER, new StripWriter.At(buyerStageId, buyerSince),
                    Journey.MARKETER, new StripWriter.At(marketerStageId, marketerSince));
        }
    }

    List<DealRow> of(List<Deal> deals, Formats formats) {
        Map<Long, ProcessMap> maps = new HashMap<>();
        return deals.stream()
                .map(deal -> row(deal, maps.computeIfAbsent(deal.processId(), processes::map), formats))
                .toList();
    }

    private DealRow row(Deal deal, ProcessMap process, Formats formats) {
        Stage seller = process.known(deal.sellerStageId());
        var strips = new StripWriter(process, formats, texts);
        return new DealRow(
                "/deals/" + deal.id(),
                deal.name(),
                note(deal, seller, formats),
                deal.status() == DealStatus.OPEN ? strips.open(deal.standing()) : strips.resting(deal.standing()),
                texts.of("deal.status." + deal.status().key()),
                kind(deal.status()),
                deal.amount() == null || deal.currency() == null ? "" : formats.money(deal.amount(), deal.currency()),
                part(deal));
    }

    private String note(Deal deal, Stage seller, Formats formats) {
        LocalDate day = switch (deal.status()) {
            case OPEN -> deal.expectedClose();
            case ON_HOLD -> deal.holdUntil();
            case WON, LOST -> deal.actualClose();
        };
        return day == null
                ? seller.name()
                : texts.of("accountroom.deal.note." + deal.status().key(), seller.name(), formats.date(day));
    }

    private String part(Deal deal) {
        if (deal.role() == null) {
            return "";
        }
        String role = texts.of("accountroom.role." + deal.role().toLowerCase(Locale.ROOT));
        return Boolean.TRUE.equals(deal.met()) ? texts.of("accountroom.role.met", role) : role;
    }

    private static String kind(DealStatus status) {
        return switch (status) {
            case OPEN -> "accent";
            case ON_HOLD -> "warn";
            case WON -> "good";
            case LOST -> "bad";
        };
    }
}
