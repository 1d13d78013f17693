package app.trivium.handover;

import app.trivium.account.Accounts;
import app.trivium.audit.Area;
import app.trivium.audit.Audit;
import app.trivium.audit.Change;
import app.trivium.board.SavedViews;
import app.trivium.deal.OwnerChanges;
import app.trivium.identity.Actor;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import app.trivium.web.Invalid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to letting somebody go: what they have is taken over first, all of it or nothing. */
@Service
@Transactional
class Handovers {

    private final Users users;
    private final Teams teams;
    private final OwnerChanges deals;
    private final Accounts accounts;
    private final SavedViews views;
    private final HandoverQuery query;
    private final Audit audit;

    Handovers(
            Users users,
            Teams teams,
            OwnerChanges deals,
            Accounts accounts,
            SavedViews views,
            HandoverQuery query,
            Audit audit) {
        this.users = users;
        this.teams = teams;
        this.deals = deals;
        this.accounts = accounts;
        this.views = views;
        this.query = query;
        this.audit = audit;
    }

    /**
     * Disables somebody, unless they are already, and gives what they have to a successor.
     *
     * @param seenVersion the version of the person that the admin decided on
     * @param successorId nobody, if there is nothing to take over
     * @param managerId who manages their teams from then on; nobody to leave these as they are
     */
    void carryOut(Actor admin, long id, long seenVersion, @Nullable Long successorId, @Nullable Long managerId) {
        users.take(admin, id, seenVersion);
        HandoverPage leaver = query.page(id);
        if (successorId != null) {
            giveAll(admin, id, leaver, successor(id, successorId));
        } else if (!leaver.holdings().isNothing()) {
            throw new Invalid("successor", "handover.successor.missing");
        }
        if (managerId != null) {
            teams.handOver(admin, id, manager(leaver, managerId));
        }
        if (!leaver.disabled()) {
            users.disable(admin, id);
        }
    }

    private static long manager(HandoverPage leaver, long managerId) {
        return leaver.managers().stream()
                .filter(manager -> manager.value().equals(String.valueOf(managerId)))
                .findFirst()
                .map(manager -> managerId)
                .orElseThrow(() -> new Invalid("manager", "handover.manager.unknown"));
    }

    private Actor successor(long id, long successorId) {
        if (successorId == id) {
            throw new Invalid("successor", "handover.successor.self");
        }
        return users.actor(successorId).orElseThrow(() -> new Invalid("successor", "handover.successor.unknown"));
    }

    private void giveAll(Actor admin, long id, HandoverPage leaver, Actor successor) {
        int givenDeals = deals.handOver(admin, id, successor.id(), UUID.randomUUID());
        int givenAccounts = accounts.handOver(admin, id, successor.id());
        int givenViews = views.handOver(admin, id, successor.id());
        Map<String, @Nullable String> given = Map.of(
                "successor",
                successor.name(),
                "deals",
                Integer.toString(givenDeals),
                "accounts",
                Integer.toString(givenAccounts),
                "views",
                Integer.toString(givenViews));
        audit.record(
                admin.id(),
                Change.of(Area.USER, "handedOver", id, leaver.name()).from(Map.of(), given));
    }
}
