package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The imports: uploading files, and looking how far they have come. */
@Controller
@RequestMapping("/imports")
class ImportController {

    private final Imports imports;
    private final ImportQuery query;
    private final Texts texts;

    ImportController(Imports imports, ImportQuery query, Texts texts) {
        this.imports = imports;
        this.query = query;
        this.texts = texts;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Actor actor, Model model) {
        model.addAttribute("runs", query.latest(actor));
        return "transfer/imports";
    }

    @PostMapping
    String upload(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response)
            throws IOException {
        List<Imports.Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            String name = fileName(file);
            if (!name.isEmpty()) {
                uploads.add(new Imports.Upload(name, file.getBytes()));
            }
        }
        try {
            return "redirect:/imports/" + imports.upload(actor, uploads);
        } catch (Invalid refusal) {
            response.setStatus(refusal.status().value());
            model.addAttribute("error", texts.of(refusal));
            return list(actor, model);
        }
    }

    /** Browsers send the bare name; some send a path before it. */
    private static String fileName(MultipartFile file) {
        String sent = String.valueOf(file.getOriginalFilename()).replaceAll("^.*[/\\\\]", "");
        String name = sent.replaceAll("\\p{Cntrl}", "").strip();
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    @GetMapping("/{id}")
    String show(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int from,
            Model model) {
        model.addAttribute("page", query.page(actor, id, from));
        return "transfer/import";
    }

    /** The progress alone, for the page that asks again and again; when it is done the page is to be loaded anew. */
    @GetMapping("/{id}/progress")
    String progress(
            @AuthenticationPrincipal Actor actor, @PathVariable long id, Model model, HttpServletResponse response) {
        ImportPage page = query.page(actor, id, 0);
        if (!RunState.valueOf(page.state().toUpperCase(Locale.ROOT)).isWorking()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", page);
        return "transfer/progress :: progress";
    }

    @PostMapping("/{id}/checks")
    String check(@AuthenticationPrincipal Actor actor, @PathVariable long id) {
        imports.check(actor, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/runs")
    String start(@AuthenticationPrincipal Actor actor, @PathVariable long id) {
        imports.start(actor, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/undo")
    String undo(@AuthenticationPrincipal Actor actor, @PathVariable long id) {
        imports.undo(actor, id);
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(@AuthenticationPrincipal Actor actor, @PathVariable long id, RedirectAttributes flash) {
        imports.discard(actor, id);
        flash.addFlashAttribute("toast", Toast.of(texts.of("transfer.discarded")));
        return "redirect:/imports";
    }
}
