package app.trivium.deal;

import app.trivium.process.LossReason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page and the dialog show that win, lose, hold or reopen a deal, or several.
 *
 * @param action where the form goes
 * @param deal the deal's id; null for several deals
 * @param deals the several deals as they are sent back, "id:version"
 * @param tomorrow the first day until which a deal can rest
 */
record OutcomePage(
        DealStatus to,
        String heading,
        String about,
        String action,
        @Nullable Long deal,
        List<String> deals,
        long version,
        UUID gesture,
        LocalDate today,
        LocalDate tomorrow,
        List<LossReason> lossReasons) {}
