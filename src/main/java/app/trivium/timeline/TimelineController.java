package app.trivium.timeline;

import app.trivium.deal.DealAccess;
import app.trivium.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened before what the deal's page shows. */
@Controller
class TimelineController {

    private final Timelines timelines;
    private final DealAccess deals;

    TimelineController(Timelines timelines, DealAccess deals) {
        this.timelines = timelines;
        this.deals = deals;
    }

    @GetMapping("/deals/{deal}/timeline")
    String older(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @RequestParam @Nullable String before,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model model) {
        boolean editable = actor.mayEdit(deals.seen(actor, deal).ownerId());
        model.addAttribute("dealId", deal);
        model.addAttribute("timeline", timelines.of(actor, deal, before, editable));
        return script == null ? "timeline/page" : "timeline/entries :: entries";
    }
}
