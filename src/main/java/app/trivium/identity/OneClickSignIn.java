package app.trivium.identity;

import java.util.List;

/** Offers ways in that need no password; what implements it answers their POST itself. */
public interface OneClickSignIn {

    /**
     * One way in.
     *
     * @param path where a POST signs in, below {@code /sign-in/}
     * @param role whom one becomes
     * @param name who that is
     */
    record Offer(String path, Role role, String name) {}

    List<Offer> offers();
}
