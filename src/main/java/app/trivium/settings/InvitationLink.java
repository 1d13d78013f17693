package app.trivium.settings;

import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page that shows an invitation's link, once. */
final class InvitationLink {

    private InvitationLink() {}

    static String show(String link, UserRow user, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("link", link);
        return "settings/user-invited";
    }

    static String of(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/invitation/" + token)
                .toUriString();
    }
}
