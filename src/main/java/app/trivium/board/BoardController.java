package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.Processes;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

    @GetMapping(BOARD)
    String board(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long process,
            @PathVariable String journey,
            @RequestParam MultiValueMap<String, String> parameters,
            @CookieValue(name = Folds.COOKIE, required = false) @Nullable String kept,
            HttpServletResponse response,
            Model model) {
        FilterReading reading = new FilterReading(parameters);
        String asked = parameters.getFirst("fold");
        if (asked != null) {
            keep(response, Folds.read(asked));
        }
        Set<Long> folded = Folds.read(asked == null ? kept : asked);
        model.addAttribute("board", boards.page(wish(actor, process, journey, parameters, reading), folded));
        return "board/board";
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
        FilterReading reading = new FilterReading(parameters);
        reading.filterOrRefuse();
        BoardPages.Wish wish = wish(actor, process, journey, parameters, reading);
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
        FilterReading reading = new FilterReading(parameters);
        reading.filterOrRefuse();
        BoardPages.Wish wish = wish(actor, process, journey, parameters, reading);
        model.addAttribute("stretch", new Stretch(boards.card(wish, deal), null));
        model.addAttribute("heads", boards.heads(wish));
        return "board/change";
    }

    private static BoardPages.Wish wish(
            Actor actor,
            long process,
            String journey,
            MultiValueMap<String, String> parameters,
            FilterReading reading) {
        return new BoardPages.Wish(
                actor,
                process,
                Journey.valueOf(journey.toUpperCase(Locale.ROOT)),
                reading.filter(),
                BoardSort.of(parameters.getFirst("sort")),
                reading.address(""));
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
