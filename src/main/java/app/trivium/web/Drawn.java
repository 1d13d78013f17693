package app.trivium.web;

/** A part of a page as HTML. Only {@link Press} makes one, so that a template may print it as it is. */
public final class Drawn {

    private final String html;

    Drawn(String html) {
        this.html = html;
    }

    public String html() {
        return html;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Drawn drawn && html.equals(drawn.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }
}
