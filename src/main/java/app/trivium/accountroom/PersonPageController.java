package app.trivium.accountroom;

import app.trivium.identity.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class PersonPageController {

    private final PersonPageQuery query;

    PersonPageController(PersonPageQuery query) {
        this.query = query;
    }

    @GetMapping("/people/{id}")
    String show(@AuthenticationPrincipal Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("person", query.page(actor, id));
        return "accountroom/person";
    }
}
