package app.trivium.money;

import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.NotFound;
import app.trivium.web.Option;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where admins state the rates. Whatever lies below {@code /settings} is for admins alone. */
@Controller
@RequestMapping("/settings/currencies")
class CurrencyController {

    private static final String PAGE = "money/currencies";
    private static final String DONE = "redirect:/settings/currencies";

    private final Currencies currencies;
    private final Texts texts;
    private final Clock clock;

    CurrencyController(Currencies currencies, Texts texts, Clock clock) {
        this.currencies = currencies;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        return show(rows(), null, Map.of(), model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor admin,
            @RequestParam(required = false) @Nullable String code,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormReading reading = new FormReading(texts);
        reading.of(() -> {
            String picked = Parsing.line(code, "code", 3);
            currencies.add(admin, picked, "code");
            return picked;
        });
        if (reading.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(rows(), code, reading.sentences(), model);
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("money.currency.added", String.valueOf(code))));
        return DONE;
    }

    @PostMapping("/{code}/rate")
    String state(
            @AuthenticationPrincipal Actor admin,
            @PathVariable String code,
            @ModelAttribute("form") RateForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (currencies.all().stream().noneMatch(rate -> rate.code().equals(code) && !rate.home())) {
            throw new NotFound("money.currency.notForeign", code.substring(0, Math.min(3, code.length())));
        }
        FormReading reading = new FormReading(texts);
        form.state(admin, currencies, code, LocalDate.now(clock), reading);
        if (reading.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> wrong = reading.sentences();
            List<CurrencyRow> rows = rows().stream()
                    .map(row -> row.code().equals(code) ? row.typed(form, wrong.get("rate"), wrong.get("asOf")) : row)
                    .toList();
            return show(rows, null, Map.of(), model);
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("money.rate.stated", code)));
        return DONE;
    }

    private List<CurrencyRow> rows() {
        return currencies.all().stream().map(CurrencyRow::of).toList();
    }

    private String show(List<CurrencyRow> rows, @Nullable String picked, Map<String, String> errors, Model model) {
        model.addAttribute("rows", rows);
        model.addAttribute("home", currencies.home());
        model.addAttribute("picked", picked);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "others",
                currencies.others().stream()
                        .map(currency -> new Option(
                                currency.getCurrencyCode(),
                                currency.getCurrencyCode() + " · " + currency.getDisplayName(Locale.ENGLISH)))
                        .toList());
        return PAGE;
    }
}
