package app.trivium.identity;

import app.trivium.web.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's one rule of who sees and changes whose deals. */
@Service
@Transactional
public class AccessPolicies {

    private final JdbcClient jdbc;

    AccessPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public AccessPolicy current() {
        return jdbc.sql("select sight, editing from access_policy")
                .query(AccessPolicy.class)
                .single();
    }

    /** Counts from everybody's next request on. */
    public void decide(Actor admin, AccessPolicy policy) {
        if (!admin.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
        jdbc.sql("update access_policy set sight = :sight, editing = :editing")
                .param("sight", policy.sight().name())
                .param("editing", policy.editing().name())
                .update();
    }

    /** Lets only one transaction at a time change users and teams, so that what it checked stays true. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select 1 from access_policy for update").query(Integer.class).single();
    }
}
