package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.Processes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The boards: whole, and the parts that a script asks for. */
@Controller
class BoardController {

    private static final String BOARD = "/boards/{process:\\d{1,18}}/{journey:seller|buyer|marketer}";

    private final BoardPages boards;
    private final Processes processes;

    BoardController(BoardPages boards, Processes processes) {
        this.boards = boards;
        this.processes = processes;
    }

    @GetMapping({"/", "/boards"})
    String home() {
        return "redirect:/boards/" + processes.defaultId() + "/" + Journey.SELLER.slug();
    }

    @GetMapping("/boards/{process:\\d{1,18}}")
    String process(@PathVariable long process) {
        return "redirect:/boards/" + process + "/" + Journey.SELLER.slug();
    }

    /** A filter that cannot be read is left out, said so, and answered with 422. */
    @GetMapping(BOARD)
    ModelAndView board(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long process,
            @PathVariable String journey,
            @RequestParam MultiValueMap<String, String> parameters,
            @CookieValue(name = Folds.COOKIE, required = false) @Nullable String kept,
            HttpServletResponse response) {
        String asked = parameters.getFirst("fold");
        if (asked != null) {
            keep(response, Folds.read(asked));
        }
        Wish wish = boards.wish(actor, process, journey(journey), parameters);
        BoardPage page = boards.page(wish, Folds.read(asked == null ? kept : asked), null);
        return new ModelAndView("board/board", Map.of("board", page), status(wish.reading()));
    }

    @GetMapping(BOARD + "/columns/{stage:\\d{1,18}}")
    String column(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long process,
            @PathVariable String journey,
            @PathVariable long stage,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model model) {
        Wish wish = boards.wish(actor, process, journey(journey), parameters);
        wish.reading().filterOrRefuse();
        Rank after = Rank.parse(parameters.getFirst("cursor"), wish.sort());
        if (script == null) {
            model.addAttribute("board", boards.rest(wish, stage, after));
            return "board/board";
        }
        model.addAttribute("stretch", boards.more(wish, stage, after));
        return "board/more";
    }

    /** What a script needs to show a change of one deal: its card, if it is on this board, and all heads. */
    @GetMapping(BOARD + "/cards/{deal:\\d{1,18}}")
    String card(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long process,
            @PathVariable String journey,
            @PathVariable long deal,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Wish wish = boards.wish(actor, process, journey(journey), parameters);
        wish.reading().filterOrRefuse();
        model.addAttribute("change", boards.change(wish, deal));
        return "board/change";
    }

    static HttpStatus status(FilterReading reading) {
        return reading.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private static Journey journey(String slug) {
        return Journey.valueOf(slug.toUpperCase(Locale.ROOT));
    }

    private static void keep(HttpServletResponse response, Set<Long> folded) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Folds.COOKIE, Folds.write(folded))
                        .path("/boards")
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }
}
