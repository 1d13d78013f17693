package app.trivium.process;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cuts the stages of a new process: one a journey, or all those of another process. */
@Component
class Pattern {

    private final Workshop workshop;
    private final JdbcClient jdbc;

    Pattern(Workshop workshop, JdbcClient jdbc) {
        this.workshop = workshop;
        this.jdbc = jdbc;
    }

    void cut(long processId, Map<Journey, StageFields> firstStages) {
        Map<Journey, Long> ids = new EnumMap<>(Journey.class);
        for (Journey journey : Journey.values()) {
            ids.put(journey, add(processId, journey, 1, Objects.requireNonNull(firstStages.get(journey))));
        }
        workshop.add(new AlignedStages(
                processId, id(ids, Journey.SELLER), id(ids, Journey.BUYER), id(ids, Journey.MARKETER)));
    }

    void copy(long processId, ProcessMap original) {
        Map<Long, Long> ids = new HashMap<>();
        for (Journey journey : Journey.values()) {
            original.stages(journey)
                    .forEach(stage -> ids.put(stage.id(), add(processId, journey, stage.position(), fields(stage))));
        }
        original.stages(Journey.SELLER)
                .forEach(stage -> workshop.add(new AlignedStages(
                        processId,
                        id(ids, stage.id()),
                        id(ids, original.expected(Journey.BUYER, stage.id()).id()),
                        id(ids, original.expected(Journey.MARKETER, stage.id()).id()))));
        copyAdvice(processId, original.id());
        for (Journey journey : Journey.values()) {
            original.stages(journey).forEach(stage -> copyChecklist(processId, original, stage, ids));
        }
    }

    private void copyChecklist(long processId, ProcessMap original, Stage stage, Map<Long, Long> ids) {
        for (Criterion criterion : original.checklist(stage.id())) {
            CriterionFields fields = criterion.fields();
            Long buyerStage = fields.buyerStage();
            workshop.add(new ExitCriterion(
                    processId,
                    stage.journey(),
                    id(ids, stage.id()),
                    criterion.position(),
                    fields.asking(buyerStage == null ? null : id(ids, buyerStage))));
        }
    }

    private void copyAdvice(long processId, long originalId) {
        workshop.flush();
        jdbc.sql("""
                        insert into gap_advice (seller_stage_id, buyer_stage_id, advice)
                        select seller.id, buyer.id, a.advice
                        from gap_advice a
                        join stage s on s.id = a.seller_stage_id and s.archived_at is null
                        join stage b on b.id = a.buyer_stage_id and b.archived_at is null
                        join stage seller on seller.process_id = :process
                            and seller.journey = s.journey and seller.position = s.position
                        join stage buyer on buyer.process_id = :process
                            and buyer.journey = b.journey and buyer.position = b.position
                        where s.process_id = :original""").param("process", processId).param("original", originalId).update();
    }

    private long add(long processId, Journey journey, int position, StageFields fields) {
        JourneyStage stage = new JourneyStage(processId, journey, position, fields);
        workshop.add(stage);
        return stage.id();
    }

    private static StageFields fields(Stage stage) {
        return new StageFields(
                stage.name(), stage.winProbability(), stage.staleDays(), stage.guidance(), stage.colour());
    }

    private static <K> long id(Map<K, Long> ids, K key) {
        return Objects.requireNonNull(ids.get(key));
    }
}
