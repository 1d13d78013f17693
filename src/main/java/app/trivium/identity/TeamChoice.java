package app.trivium.identity;

/** A team to pick from a list. */
public record TeamChoice(long id, String name) {

    public String value() {
        return Long.toString(id);
    }

    public String label() {
        return name;
    }
}
