package app.trivium.process;

/** Knows what the facts are called that can meet an exit criterion. Whoever knows facts implements it. */
public interface FactNames {

    /** The fact of that key in words for admins; the key where nobody knows it any more. */
    String nameOf(String fact);
}
