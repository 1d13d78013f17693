package app.trivium.dealroom;

import app.trivium.deal.BuyerEvidence;
import app.trivium.deal.DealStatus;
import app.trivium.dealroom.DealPage.Chip;
import app.trivium.dealroom.DealPage.Known;
import app.trivium.dealroom.DealPage.Lane;
import app.trivium.dealroom.DealPage.Mark;
import app.trivium.dealroom.DealPageQuery.Row;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the three lanes of a deal: where it stands in each journey, since when, and where it should be by now. */
final class Lanes {

    private final Row deal;
    private final ProcessMap process;
    private final boolean editable;
    private final Texts texts;
    private final Formats formats;

    Lanes(Row deal, ProcessMap process, boolean editable, Texts texts, Formats formats) {
        this.deal = deal;
        this.process = process;
        this.editable = editable;
        this.texts = texts;
        this.formats = formats;
    }

    List<Lane> all() {
        return Stream.of(Journey.values()).map(this::lane).toList();
    }

    private boolean open() {
        return deal.status() == DealStatus.OPEN;
    }

    private Lane lane(Journey journey) {
        return new Lane(
                journey.name(),
                journey.slug(),
                label(journey),
                stages(journey).stream().map(stage -> chip(stage, journey)).toList(),
                open() ? mark(journey) : null,
                journey == Journey.BUYER ? known() : null,
                UUID.randomUUID().toString());
    }

    private String label(Journey journey) {
        return texts.of("process.journey." + journey.slug());
    }

    /** The journey's stages, with the present one even if it has been archived since. */
    private List<Stage> stages(Journey journey) {
        Stage present = process.known(deal.stageId(journey));
        if (!present.archived()) {
            return process.stages(journey);
        }
        List<Stage> stages = new ArrayList<>(process.stages(journey));
        stages.add(present);
        stages.sort(Comparator.comparingInt(Stage::position));
        return stages;
    }

    private Chip chip(Stage stage, Journey journey) {
        boolean present = stage.id() == deal.stageId(journey);
        Stage due = process.expected(journey, deal.sellerStageId());
        int stands = process.known(deal.stageId(journey)).position();
        boolean missing = open() && stage.position() > stands && stage.position() <= due.position();
        return new Chip(
                stage.id(),
                stage.name(),
                present && !deal.status().isClosed() ? texts.of("dealroom.age", age(journey)) : null,
                present,
                missing,
                present
                        ? texts.of("dealroom.here", stage.name(), formats.date(deal.since(journey)))
                        : texts.of(missing ? "dealroom.move.due" : "dealroom.move", label(journey), stage.name()));
    }

    private long age(Journey journey) {
        return formats.daysSince(deal.since(journey));
    }

    /** The seller has been too long at a stage; of the others nobody knows any more. */
    private @Nullable Mark mark(Journey journey) {
        Stage stage = process.known(deal.stageId(journey));
        if (age(journey) < stage.staleDays()) {
            return null;
        }
        return journey == Journey.SELLER
                ? new Mark(texts.of("dealroom.stale", stage.staleDays()), "warn")
                : new Mark(texts.of("dealroom.unknown", formats.date(deal.since(journey))), "info");
    }

    private Known known() {
        BuyerEvidence.Kind kind = deal.buyerEvidence();
        String by = deal.buyerEvidenceBy();
        String on = deal.buyerEvidenceOn() == null ? null : formats.date(deal.buyerEvidenceOn());
        String sentence = kind == BuyerEvidence.Kind.GUESS
                ? texts.of("dealroom.known.guess")
                : texts.of(
                        "dealroom.known." + kind.key() + (on == null ? "" : ".on"),
                        Objects.requireNonNullElseGet(by, () -> texts.of("dealroom.known.buyer")),
                        Objects.requireNonNullElse(on, ""));
        return new Known(
                sentence,
                kind.name(),
                by,
                deal.buyerEvidenceOn() == null ? null : deal.buyerEvidenceOn().toString(),
                editable && open());
    }
}
