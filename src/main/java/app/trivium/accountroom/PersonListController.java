package app.trivium.accountroom;

import app.trivium.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PersonListController {

    private final PersonListQuery query;

    PersonListController(PersonListQuery query) {
        this.query = query;
    }

    @GetMapping("/people")
    String list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        model.addAttribute("list", query.list(actor, PersonFilter.of(q, account, sort, page)));
        return "accountroom/people";
    }
}
