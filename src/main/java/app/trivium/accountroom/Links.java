package app.trivium.accountroom;

import org.jspecify.annotations.Nullable;

/** Addresses that leave the application. */
final class Links {

    private Links() {}

    /** "acme.com" for "https://www.acme.com/about": what is worth reading of a website's address. */
    static String host(String website) {
        return website.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    /** What a phone dials; null when there is nothing to dial in what was written. */
    static @Nullable String tel(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        String digits = phone.replaceAll("[^+0-9]", "");
        return digits.length() < 3 ? null : "tel:" + digits;
    }

    static @Nullable String mail(@Nullable String email) {
        return email == null
                ? null
                : "mailto:" + email.replace("%", "%25").replace("?", "%3F").replace("&", "%26");
    }
}
