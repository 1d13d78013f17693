package app.trivium.dealroom;

import app.trivium.deal.StakeholderQuery;
import app.trivium.dealroom.DealPage.Mark;
import app.trivium.dealroom.DealPage.Stakeholder;
import app.trivium.web.Texts;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts people's parts in a deal into words. */
final class StakeholderWords {

    private final Texts texts;

    StakeholderWords(Texts texts) {
        this.texts = texts;
    }

    /** @param account the deal's; who belongs to another is told with it */
    Stakeholder write(StakeholderQuery.Row row, long account) {
        String elsewhere = row.accountId() == account ? null : row.account();
        String what = Stream.of(
                        row.jobTitle(),
                        elsewhere,
                        texts.of("deal.stakeholder.role." + row.role().key()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new Stakeholder(row, what, stance(row));
    }

    private Mark stance(StakeholderQuery.Row row) {
        if (!row.met()) {
            return new Mark(texts.of("dealroom.notMet"), "");
        }
        String sign = row.stance() > 0 ? "+" : row.stance() < 0 ? "−" : "";
        return new Mark(sign + Math.abs(row.stance()), row.stance() > 0 ? "good" : row.stance() < 0 ? "warn" : "");
    }
}
