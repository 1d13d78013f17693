package app.trivium.identity;

/** The organisation's rule for reps: whose deals they see, and whose they change. */
public record AccessPolicy(Sight sight, Editing editing) {

    /** How it is until an admin decides otherwise. */
    public static final AccessPolicy DEFAULT = new AccessPolicy(Sight.ALL, Editing.TEAM);
}
