package app.trivium.process;

import app.trivium.web.Invalid;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A sales process as it stands at one moment: its three journeys, and by the alignment table how far the buyer and the
 * marketer should have come at each stage of the seller. Immutable.
 */
public final class ProcessMap {

    private final long id;
    private final String name;
    private final List<Stage> all;
    private final Map<Long, Stage> byId;
    private final Map<Journey, List<Stage>> journeys = new EnumMap<>(Journey.class);
    private final Map<Long, Alignment> alignment;
    private final Map<SellerAndBuyer, String> advice;
    private final List<Criterion> criteria;
    private final Map<Long, List<Criterion>> checklists;

    /** The buyer and marketer stages a deal should have reached when its seller stands at {@code sellerStage}. */
    public record Alignment(long sellerStage, long buyerStage, long marketerStage) {}

    /** Where seller and buyer stand, the key of an advice. */
    public record SellerAndBuyer(long sellerStage, long buyerStage) {}

    public ProcessMap(
            long id,
            String name,
            List<Stage> stages,
            List<Alignment> alignment,
            Map<SellerAndBuyer, String> advice,
            List<Criterion> criteria) {
        this.id = id;
        this.name = name;
        this.all = List.copyOf(stages);
        this.byId = stages.stream().collect(Collectors.toUnmodifiableMap(Stage::id, Function.identity()));
        for (Journey journey : Journey.values()) {
            journeys.put(
                    journey,
                    stages.stream()
                            .filter(stage -> stage.journey() == journey && !stage.archived())
                            .toList());
        }
        this.alignment =
                alignment.stream().collect(Collectors.toUnmodifiableMap(Alignment::sellerStage, Function.identity()));
        this.advice = Map.copyOf(advice);
        this.criteria = List.copyOf(criteria);
        this.checklists = criteria.stream().collect(Collectors.groupingBy(Criterion::stage));
    }

    /** The process as it would be with these lines in its alignment table; every stage must be there to go to. */
    public ProcessMap alignedBy(List<Alignment> lines) {
        Map<Long, Alignment> wanted = new HashMap<>(alignment);
        lines.forEach(line -> wanted.put(
                target(Journey.SELLER, line.sellerStage()).id(),
                new Alignment(
                        line.sellerStage(),
                        target(Journey.BUYER, line.buyerStage()).id(),
                        target(Journey.MARKETER, line.marketerStage()).id())));
        return new ProcessMap(id, name, all, List.copyOf(wanted.values()), advice, criteria);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The journey's stages in order, archived ones left out. */
    public List<Stage> stages(Journey journey) {
        return journeys.getOrDefault(journey, List.of());
    }

    public Stage first(Journey journey) {
        return stages(journey).get(0);
    }

    public Stage last(Journey journey) {
        List<Stage> stages = stages(journey);
        return stages.get(stages.size() - 1);
    }

    /** A stage of this process, archived ones included, since history names them. */
    public Optional<Stage> stage(long stageId) {
        return Optional.ofNullable(byId.get(stageId));
    }

    /** A stage of this process that must exist because a record of the process names it. */
    public Stage known(long stageId) {
        return stage(stageId).orElseThrow(() -> new IllegalStateException("no stage " + stageId + " in process " + id));
    }

    /** The stage itself, or the one that took its place if it has been archived. */
    public Stage living(long stageId) {
        Stage stage = known(stageId);
        return stage.successor() == null ? stage : known(stage.successor());
    }

    /** A stage of the given journey that a deal can be moved to; anything else is refused. */
    public Stage target(Journey journey, long stageId) {
        return stage(stageId)
                .filter(stage -> stage.journey() == journey && !stage.archived())
                .orElseThrow(() -> new Invalid("stage", "process.stage.unknown"));
    }

    /**
     * The stage that has the place in its journey which the other has in another process; the last if there are fewer.
     */
    public Stage inPlaceOf(Stage other) {
        List<Stage> stages = stages(other.journey());
        return stages.get(Math.min(other.position(), stages.size()) - 1);
    }

    /** The journey's archived stages. */
    public List<Stage> archived(Journey journey) {
        return all.stream()
                .filter(stage -> stage.journey() == journey && stage.archived())
                .toList();
    }

    /** The stage that the alignment table expects of the journey when the seller stands at {@code sellerStageId}. */
    public Stage expected(Journey journey, long sellerStageId) {
        Alignment expected = alignment.get(sellerStageId);
        if (expected == null) {
            return first(journey);
        }
        return switch (journey) {
            case SELLER -> known(sellerStageId);
            case BUYER -> known(expected.buyerStage());
            case MARKETER -> known(expected.marketerStage());
        };
    }

    /**
     * By how many buyer stages the seller is ahead of the buyer (positive) or behind (negative): the position the
     * alignment table expects of the buyer, less the buyer's position.
     */
    public int gap(long sellerStageId, long buyerStageId) {
        return expected(Journey.BUYER, sellerStageId).position()
                - known(buyerStageId).position();
    }

    /** What to do when the seller stands at the one stage and the buyer at the other. */
    public Optional<String> advice(long sellerStageId, long buyerStageId) {
        return Optional.ofNullable(advice.get(new SellerAndBuyer(sellerStageId, buyerStageId)));
    }

    /** What a deal should have or must have when it leaves the stage, in order. */
    public List<Criterion> checklist(long stageId) {
        return checklists.getOrDefault(stageId, List.of());
    }

    /** A criterion of any of the checklists. */
    public Optional<Criterion> criterion(long criterionId) {
        return criteria.stream()
                .filter(criterion -> criterion.id() == criterionId)
                .findFirst();
    }
}
