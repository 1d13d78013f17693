package app.trivium.shaping;

import app.trivium.identity.Actor;
import app.trivium.process.Checklists;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.process.StageColour;
import app.trivium.process.Stages;
import app.trivium.shaping.ShapingPage.Grid;
import app.trivium.shaping.ShapingPage.Lane;
import app.trivium.shaping.ShapingPage.Line;
import app.trivium.web.FormReading;
import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of one process together. */
@Component
class ShapingPages {

    private final Processes processes;
    private final ShapingQuery query;
    private final CriterionPages criteria;
    private final Texts texts;
    private final Clock clock;

    ShapingPages(Processes processes, ShapingQuery query, CriterionPages criteria, Texts texts, Clock clock) {
        this.processes = processes;
        this.query = query;
        this.criteria = criteria;
        this.texts = texts;
        this.clock = clock;
    }

    /** The process as an alignment table would make it that was edited from this edition. */
    record Trial(ProcessMap process, long edition) {}

    /**
     * Fills the model; forms that somebody has to mend are in there already.
     *
     * @param stageId the stage to be edited; null for the first
     * @param wanted an alignment table on trial; null for the one on file
     */
    String show(Model model, Actor admin, long processId, @Nullable Long stageId, @Nullable Trial wanted) {
        ProcessMap process = processes.map(processId);
        ShapingQuery.Head head = query.head(processId);
        Crowd crowd = query.crowd(processId);
        Stage selected = selected(process, stageId);
        model.addAttribute("page", page(admin, process, head, crowd, selected, wanted));
        putUnlessThere(
                model,
                "processForm",
                new ProcessForm(head.name(), head.description(), String.valueOf(head.edition()), null));
        putUnlessThere(model, "stageForm", StageForm.of(selected, query.edition(selected.id())));
        putUnlessThere(model, "newStage", new StageForm(null, null, "14", null, null, null, null));
        for (String errors : List.of("processErrors", "stageErrors", "newErrors")) {
            putUnlessThere(model, errors, new FormReading(texts));
        }
        return "shaping/process";
    }

    /** The edition of the alignment table by now. */
    long alignmentEdition(long processId) {
        return query.head(processId).alignmentEdition();
    }

    private static void putUnlessThere(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }

    private ShapingPage page(
            Actor admin,
            ProcessMap process,
            ShapingQuery.Head head,
            Crowd crowd,
            Stage selected,
            @Nullable Trial wanted) {
        return new ShapingPage(
                process.id(),
                path(process.id()),
                head.name(),
                head.usual(),
                head.archived(),
                texts.of("shaping.open", crowd.all()),
                lastChange(admin, process.id()),
                others(process.id()),
                query.usage(process.id()),
                Stream.of(Journey.values())
                        .map(journey -> lane(process, journey, crowd, selected))
                        .toList(),
                panel(process, selected),
                grid(process, wanted, crowd, head.alignmentEdition()));
    }

    private ShapingPage.Panel panel(ProcessMap process, Stage stage) {
        List<ShapingPage.Check> checklist = criteria.checklist(process, stage);
        boolean end = process.last(stage.journey()).id() == stage.id();
        return new ShapingPage.Panel(
                stage.id(),
                stage.name(),
                stage.journey().name(),
                process.stages(stage.journey()).size() == 1,
                colours(),
                checklist,
                checklist.size() >= Checklists.MOST,
                !end || stage.journey() == Journey.SELLER);
    }

    private List<Option> colours() {
        return Stream.of(StageColour.values())
                .map(colour -> new Option(colour.name(), texts.of("shaping.colour." + colour.key())))
                .toList();
    }

    private @Nullable String lastChange(Actor admin, long process) {
        Formats formats = new Formats(admin.locale(), admin.zone(), clock.instant());
        return query.lastChange(process)
                .map(last -> texts.of("shaping.lastChange", last.who(), formats.date(last.at())))
                .orElse(null);
    }

    private List<ShapingPage.Link> others(long here) {
        return query.list().stream()
                .filter(other -> !other.archived() || other.id() == here)
                .map(other -> new ShapingPage.Link(path(other.id()), other.name(), other.id() == here ? "page" : null))
                .toList();
    }

    private Lane lane(ProcessMap process, Journey journey, Crowd crowd, Stage selected) {
        List<Stage> stages = process.stages(journey);
        return new Lane(
                journey.name(),
                texts.of("process.journey." + journey.slug()),
                stages.size() >= Stages.MOST,
                stages.stream()
                        .map(stage -> line(process, stage, stages.size(), crowd.at(stage.id()), selected))
                        .toList(),
                process.archived(journey).stream()
                        .map(stage -> new ShapingPage.Gone(stage.id(), stage.name()))
                        .toList());
    }

    private Line line(ProcessMap process, Stage stage, int n, long deals, Stage selected) {
        return new Line(
                stage.id(),
                stage.position(),
                stage.name(),
                texts.of("shaping.stage.words", stage.staleDays(), deals),
                stage.winProbability() == null ? null : stage.winProbability() + " %",
                stage.colour() == null ? null : stage.colour().name(),
                path(process.id()) + "?stage=" + stage.id() + "#stage",
                stage.id() == selected.id() ? "true" : null,
                stage.position() == 1 ? null : stage.position() - 1,
                stage.position() == n ? null : stage.position() + 1);
    }

    private Grid grid(ProcessMap process, @Nullable Trial wanted, Crowd crowd, long edition) {
        ProcessMap shown = wanted == null ? process : wanted.process();
        long off = crowd.off(process);
        return new Grid(
                wanted == null ? edition : wanted.edition(),
                options(process, Journey.BUYER),
                options(process, Journey.MARKETER),
                process.stages(Journey.SELLER).stream()
                        .map(seller -> row(process, shown, seller, crowd))
                        .toList(),
                texts.of("shaping.off.all", off, crowd.all()),
                wanted == null ? null : texts.of("shaping.preview", crowd.off(shown), crowd.all(), off));
    }

    private ShapingPage.Row row(ProcessMap process, ProcessMap shown, Stage seller, Crowd crowd) {
        return new ShapingPage.Row(
                seller.id(),
                seller.name(),
                String.valueOf(shown.expected(Journey.BUYER, seller.id()).id()),
                String.valueOf(shown.expected(Journey.MARKETER, seller.id()).id()),
                onFile(Journey.BUYER, process, shown, seller),
                onFile(Journey.MARKETER, process, shown, seller),
                texts.of("shaping.deals", crowd.off(shown, seller.id())));
    }

    private @Nullable String onFile(Journey journey, ProcessMap process, ProcessMap shown, Stage seller) {
        Stage now = process.expected(journey, seller.id());
        return now.id() == shown.expected(journey, seller.id()).id()
                ? null
                : texts.of("shaping.alignment.onFile", now.name());
    }

    private static List<Option> options(ProcessMap process, Journey journey) {
        return process.stages(journey).stream()
                .map(stage -> new Option(String.valueOf(stage.id()), stage.name()))
                .toList();
    }

    private static Stage selected(ProcessMap process, @Nullable Long stageId) {
        if (stageId == null) {
            return process.first(Journey.SELLER);
        }
        return process.stage(stageId)
                .filter(Predicate.not(Stage::archived))
                .orElseThrow(() -> new NotFound("process.stage.gone"));
    }

    static String path(long process) {
        return "/settings/processes/" + process;
    }
}
