package app.trivium.accountroom;

import app.trivium.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AccountPageController {

    private final AccountPageQuery query;

    AccountPageController(AccountPageQuery query) {
        this.query = query;
    }

    @GetMapping("/accounts/{id}")
    String show(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        model.addAttribute("account", query.page(actor, id, Pager.page(page)));
        return "accountroom/account";
    }
}
