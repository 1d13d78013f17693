package app.trivium.signin;

import java.util.List;

/** Offers ways in that need no password; what implements it answers their POST itself. */
public interface OneClickSignIn {

    /**
     * One way in.
     *
     * @param path where a POST signs in, below {@code /sign-in/}
     * @param role whom one becomes, in words
     * @param name who that is
     * @param journey the journey whose colour it wears
     */
    record Offer(String path, String role, String name, String journey) {}

    List<Offer> offers();
}
