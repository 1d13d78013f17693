package app.trivium.transfer;

import app.trivium.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists as files, for everybody as far as they see them; the addresses take what the lists' own take. */
@Controller
class ExportController {

    private final DealSheet deals;
    private final AccountSheet accounts;
    private final PersonSheet people;
    private final Clock clock;

    ExportController(DealSheet deals, AccountSheet accounts, PersonSheet people, Clock clock) {
        this.deals = deals;
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/deals/export.csv")
    void deals(
            @AuthenticationPrincipal Actor actor,
            @RequestParam MultiValueMap<String, String> wish,
            HttpServletResponse response)
            throws IOException {
        send(actor, "deals", deals.of(actor, wish), response);
    }

    @GetMapping("/accounts/export.csv")
    void accounts(
            @AuthenticationPrincipal Actor actor,
            @RequestParam MultiValueMap<String, String> wish,
            HttpServletResponse response)
            throws IOException {
        send(actor, "accounts", accounts.of(actor, wish), response);
    }

    @GetMapping("/people/export.csv")
    void people(
            @AuthenticationPrincipal Actor actor,
            @RequestParam MultiValueMap<String, String> wish,
            HttpServletResponse response)
            throws IOException {
        send(actor, "people", people.of(actor, wish), response);
    }

    private void send(Actor actor, String name, Consumer<Writer> sheet, HttpServletResponse response)
            throws IOException {
        String day = LocalDate.ofInstant(clock.instant(), actor.zone()).toString();
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-" + day + ".csv")
                        .build()
                        .toString());
        sheet.accept(response.getWriter());
    }
}
