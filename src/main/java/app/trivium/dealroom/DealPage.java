package app.trivium.dealroom;

import app.trivium.criteria.Checklist;
import app.trivium.deal.StakeholderQuery;
import app.trivium.timeline.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The deal's page, ready to be printed. */
record DealPage(
        Head head,
        @Nullable Verdict verdict,
        List<Lane> lanes,
        @Nullable Advice advice,
        Step step,
        List<Guidance> guidance,
        List<Checklist> checklists,
        List<Detail> details,
        List<Stakeholder> people,
        Timeline timeline) {

    /**
     * @param editable whether the reader may change the deal
     * @param gesture for the one button of the head that needs no further question
     * @param processPath where the deal changes its process; null when it cannot
     * @param gap how far seller and buyer are apart, in words; null while they keep together
     */
    record Head(
            long id,
            long version,
            String path,
            String name,
            String account,
            String accountPath,
            String process,
            String boardPath,
            @Nullable String processPath,
            String status,
            boolean editable,
            boolean starred,
            List<String> tags,
            @Nullable Mark gap,
            @Nullable String amount,
            @Nullable String closes,
            boolean late,
            @Nullable String chance,
            String gesture) {

        public boolean open() {
            return status.equals("OPEN");
        }

        public boolean movable() {
            return open() && editable;
        }
    }

    /** A word with a verdict: kind is "warn", "bad", "info" or "good". */
    record Mark(String text, String kind) {}

    /** What was decided: won, lost, on hold. */
    record Verdict(String kind, String sentence, @Nullable String comment) {}

    /** Where the deal stands in one journey. */
    record Lane(
            String journey,
            String slug,
            String label,
            List<Chip> chips,
            @Nullable Mark mark,
            @Nullable Known known,
            String gesture) {}

    /** @param hint what the button does or says, for those who cannot see the row of stages */
    record Chip(long stageId, String name, @Nullable String age, boolean present, boolean due, String hint) {}

    /** How we know where the buyer stands. */
    record Known(
            String sentence,
            String kind,
            @Nullable String by,
            @Nullable String on,
            boolean settable) {}

    /**
     * What to do where the journeys have come apart.
     *
     * @param planPath where the next step is planned from it
     */
    record Advice(String heading, String sentence, String planPath, boolean buyerBehind) {}

    /** The next step; overdue in words, or null. */
    record Step(
            @Nullable String text,
            @Nullable String kind,
            @Nullable String on,
            @Nullable String overdue,
            String gesture) {}

    /** What to do at a stage, as safe HTML. */
    record Guidance(String journey, String label, String stage, String html) {}

    /**
     * @param form the form that changes it; null for what cannot be changed here
     * @param href where it leads, if it is a link
     */
    record Detail(
            String key,
            String label,
            @Nullable String text,
            @Nullable String note,
            List<String> tags,
            @Nullable String form,
            @Nullable String href) {}

    /** @param stance "+2", "−1", or "not met" */
    record Stakeholder(StakeholderQuery.Row row, String what, Mark stance) {}
}
