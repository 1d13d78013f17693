package app.trivium.board;

import app.trivium.identity.Actor;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of deals. */
@Controller
class ListController {

    private final ListPages lists;
    private final FilterReadings readings;

    ListController(ListPages lists, FilterReadings readings) {
        this.readings = readings;
        this.lists = lists;
    }

    @GetMapping("/deals")
    ModelAndView list(@AuthenticationPrincipal Actor actor, @RequestParam MultiValueMap<String, String> parameters) {
        ListPages.Wish wish = ListPages.Wish.of(readings.toOffer(parameters), parameters);
        return new ModelAndView(
                "board/list", Map.of("list", lists.page(actor, wish)), BoardController.status(wish.reading()));
    }
}
