package app.trivium.dealroom;

import app.trivium.identity.Actor;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The deal's page. */
@Controller
class DealPageController {

    private final DealPages pages;

    DealPageController(DealPages pages) {
        this.pages = pages;
    }

    @GetMapping("/deals/{id}")
    String page(@AuthenticationPrincipal Actor actor, @PathVariable long id, Model model) {
        DealPage page = pages.page(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("head", page.head());
        model.addAttribute("timeline", page.timeline());
        model.addAttribute("noteGesture", UUID.randomUUID().toString());
        return "dealroom/page";
    }
}
