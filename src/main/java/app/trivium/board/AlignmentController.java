package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The alignment view: seller stages against those of the buyer, or of the marketer. */
@Controller
class AlignmentController {

    private final FilterReadings readings;
    private final AlignmentPages pages;

    AlignmentController(FilterReadings readings, AlignmentPages pages) {
        this.readings = readings;
        this.pages = pages;
    }

    @GetMapping("/boards/{process:\\d{1,18}}/alignment")
    ModelAndView alignment(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long process,
            @RequestParam MultiValueMap<String, String> parameters) {
        FilterReading reading = readings.toOffer(parameters);
        Journey other = Journey.MARKETER.slug().equals(parameters.getFirst("with")) ? Journey.MARKETER : Journey.BUYER;
        return new ModelAndView(
                "board/alignment",
                Map.of("alignment", pages.page(actor, process, reading, other)),
                BoardController.status(reading));
    }
}
