package app.trivium.account;

import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Contested;
import app.trivium.web.FormReading;
import app.trivium.web.Gesture;
import app.trivium.web.Texts;
import app.trivium.web.ThreeWay;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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

/** The form in which accounts are added and changed. */
@Controller
@RequestMapping("/accounts")
class AccountController {

    private static final String PAGE = "account/account-form";

    private final Accounts accounts;
    private final FormPages pages;
    private final Texts texts;

    AccountController(Accounts accounts, FormPages pages, Texts texts) {
        this.accounts = accounts;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/new")
    String askNew(
            @AuthenticationPrincipal Actor actor, @RequestParam(required = false) @Nullable String name, Model model) {
        AccountForm empty = new AccountForm(
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Long.toString(actor.id()),
                null,
                UUID.randomUUID().toString(),
                null);
        return showNew(actor, empty, Map.of(), model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("form") AccountForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormReading reading = new FormReading(texts);
        AccountFields fields = form.read(reading, name -> accounts.byName(actor, name));
        Long id =
                fields == null ? null : reading.of(() -> accounts.add(actor, fields, null, Gesture.of(form.gesture())));
        if (id == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return showNew(actor, form, reading.sentences(), model);
        }
        return done(id, "account.added", flash);
    }

    @GetMapping("/{id}/edit")
    String askEdit(@AuthenticationPrincipal Actor actor, @PathVariable long id, Model model) {
        AccountFields fields = accounts.fields(actor, id);
        AccountForm form = form(fields);
        return showEdit(actor, id, form.seenAs(form), Map.of(), false, fields.ownerId(), model);
    }

    @PostMapping("/{id}")
    String edit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        long ownerId = accounts.fields(actor, id).ownerId();
        FormReading reading = new FormReading(texts);
        AccountForm seen = form.was() == null ? form : form.was();
        AccountFields was = seen.read(reading, name -> accounts.byName(actor, name));
        AccountFields now = form.read(reading, name -> accounts.byName(actor, name));
        Long saved = null;
        if (was != null && now != null) {
            try {
                saved = reading.of(() -> accounts.edit(actor, id, was, now).accountId());
            } catch (Contested contested) {
                return askWhose(actor, id, contested, was, now, response, model);
            }
        }
        if (saved == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return showEdit(actor, id, form, reading.sentences(), false, ownerId, model);
        }
        return done(id, "account.saved", flash);
    }

    private String askWhose(
            Actor actor,
            long id,
            Contested contested,
            AccountFields was,
            AccountFields now,
            HttpServletResponse response,
            Model model) {
        response.setStatus(contested.status().value());
        AccountFields theirs = (AccountFields) contested.theirs();
        AccountForm again = form(ThreeWay.preferMine(theirs, was, now)).seenAs(form(theirs));
        return showEdit(actor, id, again, pages.sentences(contested, theirs), true, theirs.ownerId(), model);
    }

    @PostMapping("/{id}/removal")
    String remove(@AuthenticationPrincipal Actor actor, @PathVariable long id, RedirectAttributes flash) {
        if (!accounts.remove(actor, id)) {
            throw new Conflict("account.held");
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("account.removed")));
        return "redirect:/accounts";
    }

    private AccountForm form(AccountFields fields) {
        return AccountForm.of(fields, pages.accountName(fields.parentId()), "");
    }

    private String showNew(Actor actor, AccountForm form, Map<String, String> errors, Model model) {
        FormPage page = pages.account(actor, texts.of("account.new"), "/accounts", "/accounts", false, null);
        return show(page, form, errors, model);
    }

    private String showEdit(
            Actor actor,
            long id,
            AccountForm form,
            Map<String, String> errors,
            boolean contested,
            long ownerId,
            Model model) {
        String path = "/accounts/" + id;
        FormPage page = pages.account(actor, texts.of("account.edit"), path, path, contested, ownerId);
        return show(page, form, errors, model);
    }

    private static String show(FormPage page, AccountForm form, Map<String, String> errors, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    private String done(long id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of(texts.of(key)));
        return "redirect:/accounts/" + id;
    }
}
