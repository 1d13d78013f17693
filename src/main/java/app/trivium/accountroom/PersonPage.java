package app.trivium.accountroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's page.
 *
 * @param mayEdit whether this reader may change it
 * @param isFree whether they have no part in any deal, so that they may be removed
 */
public record PersonPage(
        long id,
        String name,
        String initials,
        @Nullable String jobTitle,
        AccountPage.Link account,
        boolean mayEdit,
        boolean isFree,
        @Nullable String about,
        List<AccountPage.Fact> facts,
        List<DealRow> deals) {}
