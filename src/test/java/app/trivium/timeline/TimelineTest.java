package app.trivium.timeline;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.deal.BuyerEvidence;
import app.trivium.deal.DealFields;
import app.trivium.deal.DealStatus;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.deal.OutcomeOrder;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.web.Conflict;
import app.trivium.web.Forbidden;
import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class TimelineTest {

    @Autowired
    Timelines timelines;

    @Autowired
    Notes notes;

    @Autowired
    Deals deals;

    @Autowired
    Tags tags;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    MockMvc browser;

    long deal;

    @BeforeEach
    void open() {
        deal = pipeline.deal(cast.dana(), "Line 4 retrofit");
    }

    @Test
    void everything_that_happened_to_a_deal_is_told_with_the_latest_first() {
        long cleo = cast.cleo().id();
        long konex = pipeline.account(cast.dana(), "Konex");
        move(Map.of(Journey.SELLER, Pipeline.QUALIFY), "They called", null);
        move(Map.of(Journey.BUYER, Pipeline.REQUIREMENTS), null, said("Dana Reyes"));
        change(fields -> fields.withName("Line 5 retrofit"));
        change(fields -> fields.withAmount(new Money(new BigDecimal("50000.5"), "USD")));
        change(fields -> fields.withOwner(cleo));
        change(fields -> fields.withAccount(konex));
        change(fields -> fields.withExpectedClose(LocalDate.of(2031, 4, 5)));
        change(fields -> fields.withSource(1L));
        change(fields -> fields.withProbability((short) 60));
        change(fields -> fields.withProbability(null));
        change(fields -> fields.withNextStep("Call Ines", null));
        change(fields -> fields.withNextStepKind(1L));
        change(fields -> fields.withNextStep(null, null));
        tags.add(cast.dana(), deal, Set.of("pilot"));
        notes.write(cast.dana(), deal, "Downtime **logs** received", UUID.randomUUID());
        decide(DealStatus.ON_HOLD, LocalDate.of(2199, 1, 1), null, "Budget next year");
        decide(DealStatus.OPEN, null, null, null);
        decide(DealStatus.LOST, null, 2L, "Too dear");
        decide(DealStatus.OPEN, null, null, null);
        decide(DealStatus.WON, null, null, null);

        List<String> told = lines(timeline(null));

        String today = told.get(0).substring("Won: ".length());
        assertThat(told)
                .containsExactly(
                        "Won: " + today,
                        "Buyer: Determine requirements → Purchase",
                        "Marketer: Unaware → Purchase",
                        "Reopened: ",
                        "Lost: Price, " + today + " (Too dear)",
                        "Reopened: ",
                        "Put on hold: until 1 Jan 2199 (Budget next year)",
                        "<p>Downtime <strong>logs</strong> received</p>",
                        "Tags: + pilot",
                        "Next step: cleared, it was Call Ines",
                        "Kind of next step: cleared, it was Call",
                        "Kind of next step: set to Call",
                        "Next step: set to Call Ines",
                        "Probability: 60 % → by the stage",
                        "Probability: by the stage → 60 %",
                        "Source: set to Referral",
                        "Expected close: set to 5 Apr 2031",
                        "Account: Acme Corporation → Konex",
                        "Owner: Dana Kim → Cleo Lang",
                        "Amount: " + dollars("48000") + " → " + dollars("50000.5"),
                        "Name: Line 4 retrofit → Line 5 retrofit",
                        "Buyer: Identify need → Determine requirements",
                        "How we know the buyer’s stage: our guess → the buyer said so (Dana Reyes, 20 Nov)",
                        "Seller: Prospect → Qualify (They called)",
                        "Seller: starts at Prospect",
                        "Buyer: starts at Identify need",
                        "Marketer: starts at Unaware");
    }

    @Test
    void what_one_gesture_did_stands_together() {
        move(Map.of(Journey.SELLER, Pipeline.QUALIFY, Journey.BUYER, Pipeline.REQUIREMENTS), null, null);

        List<Timeline.Entry> entries = timeline(null).entries();

        assertThat(entries).extracting(entry -> entry.lines().size()).containsExactly(2, 3);
        assertThat(entries).extracting(Timeline.Entry::who).containsOnly("Dana Kim");
    }

    @Test
    void a_long_timeline_comes_in_pages_that_lack_nothing_and_repeat_nothing() {
        for (int i = 0; i < 95; i++) {
            notes.write(cast.dana(), deal, "note " + i, UUID.randomUUID());
        }

        Timeline first = timeline(null);
        Timeline second = timeline(cursor(first));
        Timeline third = timeline(cursor(second));

        List<String> told = Stream.of(first, second, third)
                .flatMap(page -> lines(page).stream())
                .toList();
        assertThat(told).hasSize(98).doesNotHaveDuplicates();
        assertThat(told).startsWith("<p>note 94</p>").endsWith("Marketer: starts at Unaware");
        assertThat(third.older()).isNull();
    }

    @Test
    void a_place_in_the_timeline_that_was_made_up_is_refused() throws Exception {
        for (String before : List.of("x", "1.9.1", "1.1", "-1.1.1", "99999999999999999.1.1")) {
            int answer = browser.perform(get("/deals/{id}/timeline", deal)
                            .param("before", before)
                            .with(as(cast.dana())))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answer).as(before).isIn(200, 422);
        }
    }

    @Test
    void a_note_is_written_once_however_often_it_is_sent() {
        UUID gesture = UUID.randomUUID();
        long one = notes.write(cast.dana(), deal, "Call Ines", gesture);
        long two = notes.write(cast.dana(), deal, "Call Ines", gesture);

        assertThat(two).isEqualTo(one);
        assertThat(lines(timeline(null))).hasSize(4);
    }

    @Test
    void only_its_author_changes_or_removes_a_note() {
        long note = notes.write(cast.dana(), deal, "Call Ines", UUID.randomUUID());

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> notes.rewrite(cast.cleo(), deal, note, "Call Omar", 0));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> notes.remove(cast.ada(), deal, note));
        notes.rewrite(cast.dana(), deal, note, "Call Omar", 0);
        assertThat(lines(timeline(null))).startsWith("<p>Call Omar</p>");
        assertThat(timeline(null).entries().get(0).note()).matches(text -> text != null && text.edited());
    }

    @Test
    void a_note_changed_in_another_window_meanwhile_is_not_overwritten() {
        long note = notes.write(cast.dana(), deal, "Call Ines", UUID.randomUUID());
        notes.rewrite(cast.dana(), deal, note, "Call Omar", 0);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> notes.rewrite(cast.dana(), deal, note, "Call Nora", 0));
    }

    @Test
    void a_removed_note_is_told_no_more_until_it_is_brought_back() {
        long note = notes.write(cast.dana(), deal, "Call Ines", UUID.randomUUID());
        notes.remove(cast.dana(), deal, note);
        assertThat(lines(timeline(null))).doesNotContain("<p>Call Ines</p>");

        notes.bringBack(cast.dana(), deal, note);
        assertThat(lines(timeline(null))).contains("<p>Call Ines</p>");
    }

    @Test
    void a_note_belongs_to_its_deal() {
        long note = notes.write(cast.dana(), deal, "Call Ines", UUID.randomUUID());
        long other = pipeline.deal(cast.dana(), "Other");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> notes.remove(cast.dana(), other, note));
    }

    @Test
    void who_may_not_change_a_deal_reads_its_notes_but_writes_none() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> notes.write(cast.marco(), deal, "mine", UUID.randomUUID()));
        assertThat(timelines.of(cast.marco(), deal, null, false).entries()).isNotEmpty();
    }

    @Test
    void a_note_that_cannot_be_kept_comes_back_with_what_was_typed() throws Exception {
        for (String body : List.of("", "   ", "x".repeat(20_001), "a\u0000b")) {
            String page = browser.perform(
                            post("/deals/{id}/notes", deal).param("body", body).with(as(cast.dana())))
                    .andExpect(status().isUnprocessableContent())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Jsoup.parse(page).select(".error").text()).isNotBlank();
            if (!body.isBlank()) {
                assertThat(page).contains(body.substring(0, 1));
            }
        }
        assertThat(lines(timeline(null))).hasSize(3);
    }

    @Test
    void removing_a_note_offers_to_bring_it_back() throws Exception {
        long note = notes.write(cast.dana(), deal, "Call Ines", UUID.randomUUID());

        browser.perform(post("/deals/{id}/notes/{note}/removal", deal, note).with(as(cast.dana())))
                .andExpect(redirectedUrl("/deals/" + deal));
        browser.perform(post("/deals/{id}/notes/{note}/return", deal, note).with(as(cast.dana())))
                .andExpect(redirectedUrl("/deals/" + deal));

        assertThat(lines(timeline(null))).contains("<p>Call Ines</p>");
    }

    private String dollars(String amount) {
        Actor dana = cast.dana();
        return new Formats(dana.locale(), dana.zone(), Instant.EPOCH).money(new BigDecimal(amount), "USD");
    }

    private Timeline timeline(@Nullable String before) {
        return timelines.of(cast.dana(), deal, before, true);
    }

    private static String cursor(Timeline page) {
        String older = String.valueOf(page.older());
        return older.substring(older.indexOf('=') + 1);
    }

    private static List<String> lines(Timeline timeline) {
        return timeline.entries().stream()
                .flatMap(entry -> entry.note() == null
                        ? entry.lines().stream()
                                .map(line -> line.label() + ": " + line.words()
                                        + (line.why() == null ? "" : " (" + line.why() + ")"))
                        : Stream.of(entry.note().html().strip()))
                .toList();
    }

    private void move(Map<Journey, Long> to, @Nullable String reason, @Nullable BuyerEvidence evidence) {
        deals.move(cast.dana(), deal, new MoveOrder(to, pipeline.version(deal), reason, evidence, UUID.randomUUID()));
    }

    private static BuyerEvidence said(String by) {
        return new BuyerEvidence(BuyerEvidence.Kind.SAID, by, LocalDate.of(2026, 11, 20));
    }

    private void change(UnaryOperator<DealFields> change) {
        deals.change(cast.dana(), deal, change, UUID.randomUUID());
    }

    private void decide(DealStatus to, @Nullable LocalDate until, @Nullable Long reason, @Nullable String comment) {
        Actor dana = cast.dana();
        deals.decide(
                dana,
                deal,
                new OutcomeOrder(to, null, until, reason, comment, pipeline.version(deal), UUID.randomUUID()));
    }
}
