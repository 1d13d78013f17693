package app.trivium.dealroom;

import app.trivium.deal.DealStatus;
import app.trivium.dealroom.DealPage.Advice;
import app.trivium.dealroom.DealPage.Mark;
import app.trivium.dealroom.DealPageQuery.Row;
import app.trivium.process.Gap;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import app.trivium.web.Texts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Says what to do where the three journeys of a deal have come apart. */
final class Advisor {

    private static final int LONGEST_STEP = 300;

    private final Row deal;
    private final ProcessMap process;
    private final Texts texts;

    Advisor(Row deal, ProcessMap process, Texts texts) {
        this.deal = deal;
        this.process = process;
        this.texts = texts;
    }

    /** How far seller and buyer are apart; null while they keep together, or when the deal is not being sold. */
    @Nullable Mark mark() {
        Gap gap = Gap.of(deal.gap());
        if (deal.status() != DealStatus.OPEN || !gap.isApart()) {
            return null;
        }
        return gap == Gap.BUYER_AHEAD
                ? new Mark(texts.of("dealroom.gap.behind", -deal.gap()), "info")
                : new Mark(texts.of("dealroom.gap.ahead", deal.gap()), gap == Gap.SELLER_FAR_AHEAD ? "bad" : "warn");
    }

    /** The one most pressing advice. That the marketer lags is only said while seller and buyer keep together. */
    @Nullable Advice advice() {
        if (deal.status() != DealStatus.OPEN) {
            return null;
        }
        Gap gap = Gap.of(deal.gap());
        if (gap.isApart()) {
            return apart(gap);
        }
        Stage marketer = process.known(deal.marketerStageId());
        Stage due = process.expected(Journey.MARKETER, deal.sellerStageId());
        return marketer.position() < due.position() ? lagging(marketer, due) : null;
    }

    private Advice apart(Gap gap) {
        Stage seller = process.known(deal.sellerStageId());
        Stage buyer = process.known(deal.buyerStageId());
        Stage due = process.expected(Journey.BUYER, seller.id());
        String key = gap.name().toLowerCase(Locale.ROOT);
        Optional<String> own = process.advice(seller.id(), buyer.id());
        String general = texts.of("dealroom.advice." + key, due.name());
        return new Advice(
                texts.of("dealroom.advice." + key + ".heading", seller.name(), buyer.name()),
                own.orElse(general),
                plan(own.map(Advisor::firstSentence)
                        .orElseGet(() -> texts.of("dealroom.plan." + key, due.name(), deal.account()))),
                gap != Gap.BUYER_AHEAD);
    }

    private Advice lagging(Stage marketer, Stage due) {
        return new Advice(
                texts.of("dealroom.advice.marketer_behind.heading", marketer.name(), due.name()),
                texts.of("dealroom.advice.marketer_behind", due.name()),
                plan(texts.of("dealroom.plan.marketer_behind", due.name(), deal.account())),
                false);
    }

    private String plan(String step) {
        String text = step.length() > LONGEST_STEP ? step.substring(0, LONGEST_STEP) : step;
        return UriComponentsBuilder.fromPath("/deals/{deal}/fields/next_step")
                .queryParam("next_step", "{step}")
                .queryParam("next_step_kind", "")
                .queryParam("next_step_on", "")
                .encode()
                .buildAndExpand(deal.id(), text)
                .toUriString();
    }

    private static String firstSentence(String advice) {
        int end = advice.indexOf(". ");
        String sentence = end < 0 ? advice : advice.substring(0, end);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
