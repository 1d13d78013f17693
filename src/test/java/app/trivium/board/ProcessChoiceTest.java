package app.trivium.board;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.customfield.FieldSet;
import app.trivium.deal.ProcessChanges;
import app.trivium.deal.ProcessOrder;
import app.trivium.deal.Undo;
import app.trivium.identity.Actor;
import app.trivium.process.Alignments;
import app.trivium.process.ProcessFields;
import app.trivium.process.ProcessMap.Alignment;
import app.trivium.process.SalesProcesses;
import app.trivium.process.StageFields;
import app.trivium.process.Stages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

/** Boards and lists where there is more than one process, and where one was reshaped. */
@DatabaseTest
class ProcessChoiceTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    SalesProcesses shaped;

    @Autowired
    Stages stages;

    @Autowired
    Alignments alignments;

    @Autowired
    ProcessChanges changes;

    @Autowired
    Undo undo;

    @Autowired
    Tallies tallies;

    @Autowired
    TallyQuery query;

    private Actor dana;

    @BeforeEach
    void a_rep() {
        dana = cast.dana();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/boards/1/seller", "/boards/1/alignment", "/deals"})
    void another_process_is_chosen_from_a_menu_where_there_is_one(String page) throws Exception {
        browser.perform(get(page).with(as(dana))).andExpect(content().string(not(containsString("Choose a process"))));
        long renewals = shaped.copy(cast.ada(), new ProcessFields("Renewals", ""), 1);
        String link = page.equals("/deals")
                ? "process=" + renewals
                : page.replace("/1/", "/" + renewals + "/") + "?gap=ahead";

        browser.perform(get(page + "?gap=ahead&seller=3").with(as(dana)))
                .andExpect(content().string(containsString("Choose a process")))
                .andExpect(content().string(containsString("Renewals")))
                .andExpect(content().string(containsString(link)));
        browser.perform(get("/boards/" + renewals + "/seller").with(as(dana))).andExpect(status().isOk());
    }

    @Test
    void a_saved_view_goes_on_working_when_stages_are_renamed_and_reordered() throws Exception {
        pipeline.deal(dana, "Rollout", Pipeline.QUALIFY);
        browser.perform(post("/views")
                .param("page", "LIST")
                .param("viewName", "In Qualify")
                .param("process", "1")
                .param("seller", "3")
                .param("back", "/deals")
                .with(as(dana)));
        stages.change(cast.ada(), 1, Pipeline.QUALIFY, 0, new StageFields("Discover", 30, 21, ""));
        stages.place(cast.ada(), 1, Pipeline.QUALIFY, 1);

        browser.perform(get("/deals?process=1&seller=3").with(as(dana)))
                .andExpect(content().string(containsString("In Qualify")))
                .andExpect(content().string(containsString("Rollout")))
                .andExpect(content().string(containsString("Discover")));
    }

    @Test
    void kept_sums_are_right_after_a_reshaping() {
        for (int i = 0; i < 12; i++) {
            pipeline.deal(dana, "Rollout " + i, i % 2 == 0 ? Pipeline.QUALIFY : Pipeline.PRESENT);
        }
        assertSums();
        stages.change(cast.ada(), 1, Pipeline.QUALIFY, 0, new StageFields("Qualify", 90, 3, ""));
        assertSums();
        alignments.align(cast.ada(), 1, 0, List.of(new Alignment(Pipeline.QUALIFY, Pipeline.NEGOTIATION, 11)));
        assertSums();
        stages.archive(cast.ada(), 1, Pipeline.QUALIFY, Pipeline.CLOSE);
        assertSums();
    }

    @Test
    void kept_sums_of_both_boards_are_right_after_a_change_of_process() {
        long renewals = cast.renewals();
        long rollout = pipeline.deal(dana, "Rollout", Pipeline.QUALIFY);
        pipeline.deal(dana, "Data hub", Pipeline.QUALIFY);
        assertSums(1);
        assertSums(renewals);
        UUID gesture = UUID.randomUUID();
        changes.change(dana, rollout, new ProcessOrder(renewals, Map.of(), 0, gesture));
        assertThat(deals(1)).isEqualTo(1);
        assertThat(deals(renewals)).isEqualTo(1);
        assertSums(1);
        assertSums(renewals);
        undo.undo(dana, rollout, gesture, UUID.randomUUID());
        assertThat(deals(renewals)).isZero();
        assertSums(1);
        assertSums(renewals);
    }

    private long deals(long process) {
        return tallies.of(onBoards(process)).places().values().stream()
                .mapToLong(Totals::deals)
                .sum();
    }

    private void assertSums() {
        assertSums(1);
    }

    private Where onBoards(long process) {
        return Reader.of(dana, Instant.now())
                .where(new FilterReading(new LinkedMultiValueMap<>(), FieldSet.NONE).filter())
                .onBoards(process);
    }

    private void assertSums(long process) {
        Where where = onBoards(process);
        assertThat(plain(tallies.of(where))).isEqualTo(plain(query.count(where).tally()));
    }

    /** Without the zeros that decimals may carry behind. */
    private static Map<Place, List<?>> plain(Tally tally) {
        return tally.places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> List.of(
                                entry.getValue().deals(),
                                entry.getValue().weighted().stripTrailingZeros(),
                                entry.getValue().ahead())));
    }
}
