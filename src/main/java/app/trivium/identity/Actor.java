package app.trivium.identity;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts: signed in, with what they may see and change at this moment.
 *
 * <p>It is read anew for every request, so it must not be kept beyond one.
 *
 * @param session names the session that carries the request; empty when the person acts without one
 */
public record Actor(
        long id,
        String name,
        String email,
        Role role,
        @Nullable Long teamId,
        Locale locale,
        ZoneId zone,
        Theme theme,
        Access access,
        String session) {

    public String initials() {
        return Initials.of(name);
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    public boolean isManager() {
        return role == Role.MANAGER;
    }

    public boolean maySee(long ownerId) {
        return access.seesAll() || access.seen().contains(ownerId);
    }

    public boolean mayEdit(long ownerId) {
        return access.editsAll() || access.editable().contains(ownerId);
    }

    /** The SQL condition for rows this person may see; bind {@link #seen()} as {@code seen}. */
    public String sees(String ownerColumn) {
        return access.seesAll() ? "true" : ownerColumn + " = any(:seen)";
    }

    public Long[] seen() {
        return access.seen().toArray(Long[]::new);
    }

    /** The SQL condition for rows this person may change; bind {@link #editable()} as {@code editable}. */
    public String edits(String ownerColumn) {
        return access.editsAll() ? "true" : ownerColumn + " = any(:editable)";
    }

    public Long[] editable() {
        return access.editable().toArray(Long[]::new);
    }
}
