package app.trivium.deal;

import app.trivium.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stars with which people pin deals on top, each for themselves. */
@Service
public class Stars {

    private final JdbcClient jdbc;
    private final DealSubjects subjects;

    Stars(JdbcClient jdbc, DealSubjects subjects) {
        this.jdbc = jdbc;
        this.subjects = subjects;
    }

    /** Gives the deal the actor's star, or takes it away; doing either twice is the same as once. */
    @Transactional
    public void set(Actor actor, long dealId, boolean starred) {
        subjects.get(actor, dealId);
        jdbc.sql(
                        starred
                                ? "insert into star (user_id, deal_id) values (:me, :deal) on conflict do nothing"
                                : "delete from star where user_id = :me and deal_id = :deal")
                .param("me", actor.id())
                .param("deal", dealId)
                .update();
    }
}
