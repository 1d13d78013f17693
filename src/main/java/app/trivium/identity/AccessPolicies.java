package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.Change;
import app.trivium.web.Forbidden;
import app.trivium.web.Texts;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The organisation's one rule of who sees and changes whose deals. */
@Service
@Transactional
public class AccessPolicies {

    static final String SIGHT = "sight";
    static final String EDITING = "editing";

    private final JdbcClient jdbc;
    private final ChangeLog log;
    private final Texts texts;

    AccessPolicies(JdbcClient jdbc, ChangeLog log, Texts texts) {
        this.jdbc = jdbc;
        this.log = log;
        this.texts = texts;
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
        lock();
        AccessPolicy before = current();
        jdbc.sql("update access_policy set sight = :sight, editing = :editing")
                .param("sight", policy.sight().name())
                .param("editing", policy.editing().name())
                .update();
        Change change = Change.of(Area.ACCESS, "decided", 0, texts.of("settings.access.title"));
        log.changed(admin.id(), change, state(before), state(policy), keys(before), keys(policy));
    }

    static Map<String, @Nullable String> keys(AccessPolicy policy) {
        return Map.of(SIGHT, policy.sight().name(), EDITING, policy.editing().name());
    }

    private Map<String, @Nullable String> state(AccessPolicy policy) {
        return Map.of(
                SIGHT,
                texts.of("settings.access.sight." + policy.sight().name().toLowerCase(Locale.ROOT)),
                EDITING,
                texts.of("settings.access.editing." + policy.editing().name().toLowerCase(Locale.ROOT)));
    }

    /** Lets only one transaction at a time change users and teams, so that what it checked stays true. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        jdbc.sql("select 1 from access_policy for update").query(Integer.class).single();
    }
}
