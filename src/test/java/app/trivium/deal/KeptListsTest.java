package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.KeptList;
import app.trivium.process.LossReason;
import app.trivium.process.LossReasonList;
import app.trivium.process.Processes;
import app.trivium.web.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of deals when entries of the lists they bear are merged and archived. */
@DatabaseTest
class KeptListsTest {

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Deals deals;

    @Autowired
    Tags tags;

    @Autowired
    Undo undo;

    @Autowired
    Sources sources;

    @Autowired
    SourceList sourceList;

    @Autowired
    ActivityKinds kinds;

    @Autowired
    ActivityKindList kindList;

    @Autowired
    TagList tagList;

    @Autowired
    LossReasonList reasonList;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Actor ada;
    private Actor dana;

    @BeforeEach
    void cast() {
        ada = cast.ada();
        dana = cast.dana();
    }

    @Test
    void deals_follow_a_merged_source_and_history_goes_on_naming_it() {
        long deal = from("Event");
        long removed = from("Event");
        jdbc.sql("update deal set removed_at = now() where id = :id")
                .param("id", removed)
                .update();
        long version = pipeline.version(deal);

        assertThat(merge(sourceList, "Event", "Partner")).isEqualTo(1);

        assertThat(source(deal)).isEqualTo("Partner");
        assertThat(source(removed)).isEqualTo("Partner");
        assertThat(pipeline.version(deal)).isGreaterThan(version);
        assertThat(sources.choices()).extracting(Sources.Choice::name).doesNotContain("Event");
        assertThat(jdbc.sql("select new_value from deal_change where deal_id = :id and field = 'SOURCE'")
                        .param("id", deal)
                        .query(Long.class)
                        .single())
                .isEqualTo(id(sourceList, "Event"));
        assertThat(entry(sourceList, "Event").mergedInto()).isEqualTo("Partner");
    }

    @Test
    void what_was_merged_into_a_merged_one_follows_on() {
        merge(sourceList, "Event", "Partner");
        merge(sourceList, "Partner", "Outbound");

        assertThat(entry(sourceList, "Event").mergedInto()).isEqualTo("Outbound");
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> merge(sourceList, "Website", "Partner"));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> merge(sourceList, "Website", "Website"));
    }

    @Test
    void a_deal_that_somebody_gives_the_source_during_the_merge_follows_too() throws Exception {
        long deal = pipeline.deal(dana, "Rollout");
        CompletableFuture<Long> merging = transactions.execute(transaction -> {
            change(deal, fields -> fields.withSource(id(sourceList, "Event")), UUID.randomUUID());
            CompletableFuture<Long> merge = CompletableFuture.supplyAsync(() -> merge(sourceList, "Event", "Partner"));
            assertThatExceptionOfType(java.util.concurrent.TimeoutException.class)
                    .isThrownBy(() -> merge.get(300, TimeUnit.MILLISECONDS));
            return merge;
        });

        assertThat(merging.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(source(deal)).isEqualTo("Partner");
    }

    @Test
    void an_archived_source_stays_where_it_is_and_is_given_to_no_further_deal() {
        long deal = from("Event");
        long other = pipeline.deal(dana, "Other");
        sourceList.archive(ada, id(sourceList, "Event"), 0);

        change(deal, fields -> fields.withName("Renamed"), UUID.randomUUID());

        assertThat(source(deal)).isEqualTo("Event");
        assertThat(sources.choices()).extracting(Sources.Choice::name).doesNotContain("Event");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> change(other, fields -> fields.withSource(id(sourceList, "Event")), UUID.randomUUID()));
    }

    @Test
    void a_change_of_source_is_undone_also_after_a_merge() {
        long deal = pipeline.deal(dana, "Rollout");
        UUID given = UUID.randomUUID();
        change(deal, fields -> fields.withSource(id(sourceList, "Event")), given);
        UUID changed = UUID.randomUUID();
        change(deal, fields -> fields.withSource(id(sourceList, "Website")), changed);
        merge(sourceList, "Event", "Partner");

        undo.undo(dana, deal, changed, UUID.randomUUID());
        assertThat(source(deal)).isEqualTo("Partner");
        undo.undo(dana, deal, given, UUID.randomUUID());
        assertThat(source(deal)).isNull();
    }

    @Test
    void the_kind_of_a_next_step_follows_a_merge_is_undone_after_it_and_an_archived_one_stays_where_it_is() {
        long deal = pipeline.deal(dana, "Rollout");
        change(deal, fields -> fields.withNextStep("Ask Ines", null), UUID.randomUUID());
        UUID called = UUID.randomUUID();
        change(deal, fields -> fields.withNextStepKind(id(kindList, "Call")), called);
        UUID mailed = UUID.randomUUID();
        change(deal, fields -> fields.withNextStepKind(id(kindList, "Mail")), mailed);
        merge(kindList, "Call", "Meeting");

        undo.undo(dana, deal, mailed, UUID.randomUUID());
        assertThat(kind(deal)).isEqualTo("Meeting");
        assertThat(merge(kindList, "Meeting", "Task")).isEqualTo(1);
        kindList.archive(ada, id(kindList, "Task"), 0);
        change(deal, fields -> fields.withName("Renamed"), UUID.randomUUID());
        assertThat(kind(deal)).isEqualTo("Task");
        assertThat(kinds.choices()).extracting(ActivityKinds.Choice::name).containsExactly("Mail");
        for (String gone : List.of("Call", "Task")) {
            long other = pipeline.deal(dana, "Other");
            UnaryOperator<DealFields> plan =
                    fields -> fields.withNextStep("Ask", null).withNextStepKind(id(kindList, gone));
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> change(other, plan, UUID.randomUUID()));
        }
        undo.undo(dana, deal, called, UUID.randomUUID());
        assertThat(kind(deal)).isNull();
    }

    @Test
    void a_move_that_plans_a_step_of_a_kind_waits_for_a_merge_of_it_and_is_refused() throws Exception {
        long deal = pipeline.deal(dana, "Rollout");
        long call = id(kindList, "Call");
        Toll toll = new Toll(Set.of(), null, null, "Ask Ines", null, call, Map.of(), null);
        MoveOrder order = new MoveOrder(
                        Map.of(Journey.SELLER, Pipeline.QUALIFY), pipeline.version(deal), null, null, UUID.randomUUID())
                .with(toll);
        CompletableFuture<Void> moving = transactions.execute(transaction -> {
            merge(kindList, "Call", "Meeting");
            CompletableFuture<Void> move = CompletableFuture.runAsync(() -> deals.move(dana, deal, order));
            assertThatExceptionOfType(java.util.concurrent.TimeoutException.class)
                    .isThrownBy(() -> move.get(300, TimeUnit.MILLISECONDS));
            return move;
        });

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> moving.get(20, TimeUnit.SECONDS))
                .withCauseInstanceOf(Invalid.class);
        assertThat(pipeline.version(deal)).isEqualTo(order.seenVersion());
    }

    @Test
    void lost_deals_follow_a_merged_reason_and_their_outcome_is_told_as_it_was() {
        long price = reason("Price");
        long lost = pipeline.deal(dana, "Lost");
        decide(lost, DealStatus.LOST, price);
        long reopened = pipeline.deal(dana, "Reopened");
        decide(reopened, DealStatus.LOST, price);
        UUID reopening = decide(reopened, DealStatus.OPEN, null);

        assertThat(merge(reasonList, "Price", "No budget")).isEqualTo(1);

        assertThat(reasonOf("deal", "id", lost)).isEqualTo("No budget");
        assertThat(reasonOf("outcome", "deal_id", lost)).isEqualTo("Price");
        undo.undo(dana, reopened, reopening, UUID.randomUUID());
        assertThat(reasonOf("deal", "id", reopened)).isEqualTo("No budget");
        long late = pipeline.deal(dana, "Decided on a page opened before");
        decide(late, DealStatus.LOST, price);
        assertThat(reasonOf("deal", "id", late)).isEqualTo("No budget");
    }

    @Test
    void a_deal_with_both_tags_has_one_afterwards_and_the_old_name_means_the_new_tag() {
        long both = tagged("fair", "event");
        long one = tagged("fair");
        long later = pipeline.deal(dana, "Later");

        assertThat(merge(tagList, "fair", "event")).isEqualTo(2);
        UUID hung = UUID.randomUUID();
        tags.add(dana, later, Set.of("Fair"), hung);

        assertThat(List.of(tagsOf(both), tagsOf(one), tagsOf(later))).containsOnly(List.of("event"));
        tags.remove(dana, one, Set.of("fair"));
        assertThat(tagsOf(one)).isEmpty();
        assertThat(tags.choices()).extracting(Tags.Choice::name).containsExactly("event");
    }

    @Test
    void tags_hung_before_a_merge_are_taken_back_after_it() {
        long deal = tagged("event");
        long other = tagged("pilot");
        UUID gesture = UUID.randomUUID();
        tags.add(dana, deal, Set.of("fair", "pilot"), gesture);
        tags.add(dana, other, Set.of("fair"), gesture);
        merge(tagList, "fair", "event");
        assertThat(tagsOf(other)).containsExactly("event", "pilot");

        undo.undo(dana, deal, gesture, UUID.randomUUID());
        undo.undo(dana, other, gesture, UUID.randomUUID());

        assertThat(tagsOf(deal)).containsExactly("event");
        assertThat(tagsOf(other)).containsExactly("pilot");
    }

    @Test
    void a_form_opened_before_a_tag_got_another_name_does_not_bring_the_old_one_back() {
        long deal = tagged("fair");
        tagList.rename(ada, id(tagList, "fair"), 0, "trade fair");

        tags.set(dana, deal, Set.of("fair"), Set.of("fair", "pilot"), UUID.randomUUID());

        assertThat(tagsOf(deal)).containsExactly("pilot", "trade fair");
    }

    @Test
    void an_archived_tag_stays_where_it_hangs_and_is_hung_on_no_further_deal() {
        long deal = tagged("fair");
        long other = pipeline.deal(dana, "Other");
        tagList.archive(ada, id(tagList, "fair"), 0);

        tags.add(dana, deal, Set.of("fair", "pilot"));

        assertThat(tagsOf(deal)).containsExactly("fair", "pilot");
        assertThat(tags.choices()).extracting(Tags.Choice::name).containsExactly("pilot");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> tags.add(dana, other, Set.of("FAIR")))
                .withMessage("deal.tags.archived");
    }

    @Test
    void new_tags_come_after_those_that_were_put_in_order() {
        tagged("beta", "alpha", "gamma");
        tagList.place(ada, id(tagList, "gamma"), 1);
        tagged("delta", "aaa");

        assertThat(tags.choices())
                .extracting(Tags.Choice::name)
                .containsExactly("gamma", "alpha", "beta", "aaa", "delta");
    }

    @Test
    void reasons_are_offered_in_the_order_that_was_given_them() {
        reasonList.place(ada, reason("Other"), 2);

        assertThat(processes.lossReasons())
                .extracting(LossReason::name)
                .startsWith("Chose a competitor", "Other", "Price")
                .hasSize(8);
    }

    private long from(String source) {
        long deal = pipeline.deal(dana, "From " + source);
        change(deal, fields -> fields.withSource(id(sourceList, source)), UUID.randomUUID());
        return deal;
    }

    private long tagged(String... names) {
        long deal = pipeline.deal(dana, "Tagged");
        tags.add(dana, deal, Set.of(names));
        return deal;
    }

    private void change(long deal, UnaryOperator<DealFields> change, UUID gesture) {
        deals.change(dana, deal, change, gesture);
    }

    private UUID decide(long deal, DealStatus to, @Nullable Long reason) {
        UUID gesture = UUID.randomUUID();
        deals.decide(dana, deal, new OutcomeOrder(to, null, null, reason, null, pipeline.version(deal), gesture));
        return gesture;
    }

    private long merge(KeptList<?> list, String name, String into) {
        KeptList.Entry entry = entry(list, name);
        return list.merge(ada, entry.id(), entry.edition(), id(list, into));
    }

    private static KeptList.Entry entry(KeptList<?> list, String name) {
        return list.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long id(KeptList<?> list, String name) {
        return entry(list, name).id();
    }

    private long reason(String name) {
        return id(reasonList, name);
    }

    private String source(long deal) {
        return jdbc.sql("select s.name from deal d left join deal_source s on s.id = d.source_id where d.id = :id")
                .param("id", deal)
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
    }

    private @Nullable String kind(long deal) {
        return jdbc.sql(
                        "select k.name from deal d left join activity_kind k on k.id = d.next_step_kind_id where d.id = :id")
                .param("id", deal)
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
    }

    private String reasonOf(String table, String column, long deal) {
        return jdbc.sql("select r.name from %s t join loss_reason r on r.id = t.loss_reason_id where t.%s = :id"
                        .formatted(table, column))
                .param("id", deal)
                .query(String.class)
                .single();
    }

    private List<String> tagsOf(long deal) {
        return jdbc.sql("select name from deal_tag join tag on id = tag_id where deal_id = :id order by name")
                .param("id", deal)
                .query(String.class)
                .list();
    }
}
