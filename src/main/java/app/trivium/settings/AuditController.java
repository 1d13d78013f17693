package app.trivium.settings;

import app.trivium.audit.AuditEntry;
import app.trivium.audit.AuditFilter;
import app.trivium.audit.AuditLog;
import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.Formats;
import app.trivium.web.Invalid;
import app.trivium.web.Option;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log, for admins alone as everything below {@code /settings}. */
@Controller
class AuditController {

    static final String PATH = "/settings/audit";
    private static final String FILE = "/settings/audit.csv";
    private static final int ROWS = 50;

    private final AuditLog log;
    private final AuditWords words;
    private final AuditFile file;
    private final Texts texts;
    private final Clock clock;

    AuditController(AuditLog log, AuditWords words, AuditFile file, Texts texts, Clock clock) {
        this.log = log;
        this.words = words;
        this.file = file;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param before the id of the last entry on the page before this one */
    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute("form") AuditForm form,
            @RequestParam(required = false) @Nullable String before,
            Model model,
            HttpServletResponse response) {
        FormReading errors = new FormReading(texts);
        AuditFilter filter = form.read(admin, errors);
        Long cursor = Parsing.id(before, "before");
        List<AuditEntry> found = errors.failed() ? List.of() : log.entries(filter, cursor, ROWS + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(ROWS, found.size()));
        if (errors.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        Formats formats = new Formats(admin.locale(), admin.zone(), clock.instant());
        model.addAttribute("errors", errors);
        model.addAttribute("areas", words.areas());
        model.addAttribute(
                "people",
                log.authors().stream()
                        .map(author -> new Option(Long.toString(author.id()), author.name()))
                        .toList());
        model.addAttribute(
                "rows", shown.stream().map(entry -> words.row(entry, formats)).toList());
        model.addAttribute("file", form.address(FILE).toString());
        model.addAttribute("newest", cursor == null ? null : form.address(PATH).toString());
        model.addAttribute("older", found.size() > ROWS ? older(form, shown) : null);
        return "settings/audit";
    }

    @GetMapping(FILE)
    void export(
            @AuthenticationPrincipal Actor admin, @ModelAttribute("form") AuditForm form, HttpServletResponse response)
            throws IOException {
        FormReading errors = new FormReading(texts);
        AuditFilter filter = form.read(admin, errors);
        if (errors.failed()) {
            throw new Invalid(null, "settings.audit.unreadable");
        }
        String day = LocalDate.ofInstant(clock.instant(), admin.zone()).toString();
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("audit-log-" + day + ".csv")
                        .build()
                        .toString());
        file.write(filter, admin.zone(), response.getWriter());
    }

    /** The address of one change. */
    static String path(long entry) {
        return PATH + "/" + entry;
    }

    private static String older(AuditForm form, List<AuditEntry> shown) {
        return form.address(PATH)
                .with("before", shown.get(shown.size() - 1).id())
                .toString();
    }
}
