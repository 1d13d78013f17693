package app.trivium.oversight;

import app.trivium.identity.Actor;
import app.trivium.identity.UserChoice;
import app.trivium.identity.Users;
import app.trivium.web.Formats;
import app.trivium.web.Parsing;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/settings/oversight")
class OversightController {

    private final OversightQuery query;
    private final Users users;
    private final Clock clock;

    OversightController(OversightQuery query, Users users, Clock clock) {
        this.clock = clock;
        this.query = query;
        this.users = users;
    }

    @ModelAttribute("people")
    List<UserChoice> people(@AuthenticationPrincipal Actor admin) {
        return users.choices(admin);
    }

    @ModelAttribute("formats")
    Formats formats(@AuthenticationPrincipal Actor admin) {
        return new Formats(admin.locale(), admin.zone(), clock.instant());
    }

    /** @param person whom it is about; the admin themselves when nobody was picked */
    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String person,
            @AuthenticationPrincipal Actor admin,
            Model model) {
        Long picked = Parsing.id(person, "person");
        model.addAttribute("page", query.page(picked == null ? admin.id() : picked));
        return "oversight/oversight";
    }
}
