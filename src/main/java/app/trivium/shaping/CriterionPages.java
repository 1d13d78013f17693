package app.trivium.shaping;

import app.trivium.criteria.CriteriaPreview;
import app.trivium.criteria.DealFact;
import app.trivium.criteria.Facts;
import app.trivium.process.Criterion;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows exit criteria to those who shape them. */
@Component
class CriterionPages {

    private final CriteriaPreview preview;
    private final Facts facts;
    private final Texts texts;

    CriterionPages(CriteriaPreview preview, Facts facts, Texts texts) {
        this.preview = preview;
        this.facts = facts;
        this.texts = texts;
    }

    /** The stage's checklist, with what it means for the deals that stand there. */
    List<ShapingPage.Check> checklist(ProcessMap process, Stage stage) {
        List<Criterion> criteria = process.checklist(stage.id());
        Map<Long, CriteriaPreview.Held> held = preview.held(process.id(), stage, criteria);
        List<ShapingPage.Check> checks = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            Criterion criterion = criteria.get(i);
            checks.add(new ShapingPage.Check(
                    criterion.text(),
                    how(process, criterion),
                    criterion.required(),
                    words("shaping.criterion.holds.", criterion, Objects.requireNonNull(held.get(criterion.id()))),
                    path(process, stage) + "/" + criterion.id(),
                    i == 0 ? null : i,
                    i == criteria.size() - 1 ? null : i + 2));
        }
        return checks;
    }

    /** "ticked by hand", or the fact that meets it; null when the criterion says just that. */
    private @Nullable String how(ProcessMap process, Criterion criterion) {
        String key = criterion.fact();
        Long buyerStage = criterion.buyerStage();
        String byHand = texts.of("shaping.criterion.byHand");
        if (key == null) {
            return byHand;
        }
        String how = buyerStage == null
                ? facts.byKey(key).map(fact -> fact.words(texts)).orElse(byHand)
                : texts.of(
                        "shaping.criterion.buyerAtLeast",
                        process.known(buyerStage).name());
        return how.equals(criterion.text()) ? null : how;
    }

    private String words(String key, Criterion criterion, CriteriaPreview.Held held) {
        return texts.of(
                key + (criterion.required() ? "required" : "advice"), criterion.text(), held.deals(), held.of());
    }

    /**
     * @param known the criterion on file; null for a new one
     * @param tried the criterion as it would be; null when it has not been tried out
     */
    CriterionPage page(ProcessMap process, Stage stage, @Nullable Criterion known, @Nullable Criterion tried) {
        Criterion shown = tried == null ? known : tried;
        String action = path(process, stage) + (known == null ? "" : "/" + known.id());
        return new CriterionPage(
                texts.of(known == null ? "shaping.criterion.new" : "shaping.criterion.edit", stage.name()),
                process.name(),
                action,
                known == null ? null : action + "/removal",
                back(process.id(), stage.id()),
                "/deals?process=" + process.id() + "&" + stage.journey().slug() + "=" + stage.id(),
                Stream.of(Criterion.Level.values())
                        .map(level -> new Option(level.name(), texts.of("shaping.criterion.level." + level.name())))
                        .toList(),
                facts.all().stream()
                        .filter(fact -> stage.journey() != Journey.BUYER || !fact.namesBuyerStage())
                        .map(this::option)
                        .toList(),
                process.stages(Journey.BUYER).stream()
                        .map(one -> new Option(String.valueOf(one.id()), one.name()))
                        .toList(),
                shown == null ? null : preview(process, stage, shown, tried != null));
    }

    private String preview(ProcessMap process, Stage stage, Criterion criterion, boolean onTrial) {
        CriteriaPreview.Held held = Objects.requireNonNull(
                preview.held(process.id(), stage, List.of(criterion)).get(criterion.id()));
        return words(onTrial ? "shaping.criterion.would." : "shaping.criterion.today.", criterion, held);
    }

    private Option option(DealFact fact) {
        return new Option(fact.key(), fact.words(texts));
    }

    /** Where the stage's checklist stands. */
    static String back(long process, long stage) {
        return ShapingPages.path(process) + "?stage=" + stage + "#checklist";
    }

    private static String path(ProcessMap process, Stage stage) {
        return ShapingPages.path(process.id()) + "/stages/" + stage.id() + "/criteria";
    }
}
