package app.trivium.api;

import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Schema(name = "Process", description = "One way of selling")
record SalesProcess(
        long id,
        String name,

        @Schema(description = "Whether a deal that names no process is opened in this one")
        boolean usual,

        @Schema(description = "Whether you may open deals in it; of others you may see deals all the same")
        boolean open,

        List<JourneyStages> journeys,

        @Schema(description = "Where buyer and marketer should stand at each stage of the seller")
        List<Expectation> alignment) {

    @Schema(name = "Journey", description = "One side of the sale and its stages, in order")
    record JourneyStages(Journey journey, List<StageItem> stages) {

        static JourneyStages of(ProcessMap process, Journey journey) {
            return new JourneyStages(
                    journey,
                    process.stages(journey).stream()
                            .map(stage -> StageItem.of(process, stage))
                            .toList());
        }
    }

    @Schema(name = "Stage")
    record StageItem(
            long id,
            String name,

            @Schema(description = "1 for the first stage of the journey")
            int position,

            @Schema(description = "Percent, 0 to 100; for stages of the seller only") @Nullable Integer winProbability,

            @Schema(description = "After so many days a deal that has not moved on counts as stale")
            int staleDays,

            @Schema(description = "What to do here, Markdown")
            String guidance,

            @Schema(description = "What a deal should have, or must have, before it leaves")
            List<CriterionItem> criteria) {

        static StageItem of(ProcessMap process, Stage stage) {
            return new StageItem(
                    stage.id(),
                    stage.name(),
                    stage.position(),
                    stage.winProbability(),
                    stage.staleDays(),
                    stage.guidance(),
                    process.checklist(stage.id()).stream()
                            .map(CriterionItem::of)
                            .toList());
        }
    }

    @Schema(name = "Alignment", description = "The ids of three stages that belong together")
    record Expectation(long seller, long buyer, long marketer) {}

    static SalesProcess of(ProcessMap process, boolean usual, boolean open) {
        return new SalesProcess(
                process.id(),
                process.name(),
                usual,
                open,
                Stream.of(Journey.values())
                        .map(journey -> JourneyStages.of(process, journey))
                        .toList(),
                process.stages(Journey.SELLER).stream()
                        .map(stage -> new Expectation(
                                stage.id(),
                                process.expected(Journey.BUYER, stage.id()).id(),
                                process.expected(Journey.MARKETER, stage.id()).id()))
                        .toList());
    }
}
