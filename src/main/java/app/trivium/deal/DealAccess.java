package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.Forbidden;
import app.trivium.web.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which deals somebody may look at and which they may change, for the features that hang something on a deal. */
@Component
public class DealAccess {

    private final JdbcClient jdbc;

    DealAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A deal that is there and may be seen. */
    public record Seen(long id, long processId, long accountId, long ownerId) {}

    /** @throws NotFound if there is no such deal for this actor */
    public Seen seen(Actor actor, long dealId) {
        return jdbc.sql("""
                        select id, process_id, account_id, owner_id from deal d
                        where id = :deal and removed_at is null and %s""".formatted(actor.sees("d.owner_id")))
                .param("deal", dealId)
                .param("seen", actor.seen())
                .query(Seen.class)
                .optional()
                .orElseThrow(() -> new NotFound("deal.unknown"));
    }

    /**
     * @throws NotFound if there is no such deal for this actor
     * @throws Forbidden if the actor may see it but not change it
     */
    public Seen editable(Actor actor, long dealId) {
        Seen deal = seen(actor, dealId);
        if (!actor.mayEdit(deal.ownerId())) {
            throw new Forbidden("deal.notYours");
        }
        return deal;
    }
}
