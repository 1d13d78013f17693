package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A file of an import: how it is understood, and which of its rows were rejected. */
@Controller
@RequestMapping("/imports/{runId}/files/{fileId}")
class FileController {

    private final Imports imports;
    private final MappingPages pages;
    private final MappingForm form;
    private final Guesses guesses;
    private final RejectedRows rejected;
    private final Texts texts;

    FileController(
            Imports imports,
            MappingPages pages,
            MappingForm form,
            Guesses guesses,
            RejectedRows rejected,
            Texts texts) {
        this.imports = imports;
        this.pages = pages;
        this.form = form;
        this.guesses = guesses;
        this.rejected = rejected;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Actor actor, @PathVariable long runId, @PathVariable long fileId, Model model) {
        model.addAttribute("page", pages.page(actor, runId, fileId));
        model.addAttribute("errors", new FormReading(texts));
        return "transfer/file";
    }

    /** Saves; the button pressed says whether to look again, go on with the next file, or go back to the import. */
    @PostMapping
    String understand(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long runId,
            @PathVariable long fileId,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Mapping before = pages.mapping(actor, runId, fileId);
        FormReading reading = new FormReading(texts);
        Kind kind = form.kind(sent, reading);
        Map<Target, Integer> guessed =
                kind == null || kind == before.kind() ? null : guesses.columns(fileId, before.header(), kind);
        Mapping now = form.read(actor, sent, before, kind, guessed, reading);
        if (reading.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", pages.again(actor, runId, fileId, now, sent));
            model.addAttribute("errors", reading);
            return "transfer/file";
        }
        imports.understand(actor, runId, fileId, now);
        MappingPage page = pages.page(actor, runId, fileId);
        boolean looksAgain = "look".equals(sent.get("then")) || guessed != null;
        if (looksAgain || !page.questions().isEmpty()) {
            flash.addFlashAttribute("toast", Toast.of(texts.of("transfer.mapping.saved")));
            return "redirect:/imports/" + runId + "/files/" + fileId;
        }
        return "redirect:"
                + ("next".equals(sent.get("then")) && page.next() != null ? page.next() : "/imports/" + runId);
    }

    @GetMapping("/rejected.csv")
    void rejected(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long runId,
            @PathVariable long fileId,
            HttpServletResponse response)
            throws IOException {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(rejected.name(actor, runId, fileId), StandardCharsets.UTF_8)
                .build();
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.toString());
        rejected.write(actor, runId, fileId, response.getWriter());
    }
}
