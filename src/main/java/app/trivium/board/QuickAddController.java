package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deals added in a column of a board. The filters of the board come along in the address. */
@Controller
class QuickAddController {

    private static final int LONGEST = 200;

    private final QuickAdds adds;
    private final BoardPages boards;
    private final Texts texts;

    QuickAddController(QuickAdds adds, BoardPages boards, Texts texts) {
        this.adds = adds;
        this.boards = boards;
        this.texts = texts;
    }

    /** What a browser sends; the names differ from those of filters. */
    record Form(
            @Nullable String dealStage,
            @Nullable String dealName,
            @Nullable String dealAccount,
            @Nullable String dealAmount,
            @Nullable String gesture) {}

    @PostMapping("/boards/{process:\\d{1,18}}/{journey:seller|buyer|marketer}/deals")
    ModelAndView add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long process,
            @PathVariable String journey,
            @RequestParam MultiValueMap<String, String> parameters,
            @CookieValue(name = Folds.COOKIE, required = false) @Nullable String kept,
            Form form,
            RedirectAttributes redirect) {
        Wish wish = boards.wish(actor, process, Journey.valueOf(journey.toUpperCase(Locale.ROOT)), parameters);
        long stage = Objects.requireNonNullElse(Parsing.id(form.dealStage(), "dealStage"), 0L);
        Map<String, String> errors = new LinkedHashMap<>();
        String name = read(errors, () -> Parsing.line(form.dealName(), "dealName", LONGEST));
        String account = read(errors, () -> Parsing.line(form.dealAccount(), "dealAccount", LONGEST));
        BigDecimal amount = read(errors, () -> Parsing.amount(form.dealAmount(), "dealAmount"));
        UUID gesture = gesture(form.gesture());
        if (errors.isEmpty() && name != null && account != null) {
            try {
                long deal = adds.open(actor, wish, stage, name, account, amount, gesture);
                Toast toast = Toast.of(texts.of("board.add.done", name))
                        .undoneBy(
                                "/deals/" + deal + "/undo",
                                Map.of(
                                        "gesture",
                                        gesture.toString(),
                                        "back",
                                        wish.here().toString()));
                redirect.addFlashAttribute("toast", toast);
                return new ModelAndView("redirect:" + wish.here());
            } catch (Refusal refusal) {
                errors.put("dealName", texts.of(refusal));
            }
        }
        QuickAdd typed = QuickAdd.typed(
                stage, shown(form.dealName()), shown(form.dealAccount()), shown(form.dealAmount()), errors);
        return new ModelAndView(
                "board/board",
                Map.of("board", boards.page(wish, Folds.read(kept), typed)),
                HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private <T> @Nullable T read(Map<String, String> errors, Supplier<@Nullable T> reader) {
        try {
            return reader.get();
        } catch (Invalid problem) {
            errors.put(Objects.requireNonNullElse(problem.field(), "dealName"), texts.of(problem));
            return null;
        }
    }

    private static UUID gesture(@Nullable String typed) {
        try {
            return typed == null ? UUID.randomUUID() : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private static String shown(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
