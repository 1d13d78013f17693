package app.trivium.account;

import app.trivium.customfield.CustomForms;
import app.trivium.customfield.CustomInput;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Contested;
import app.trivium.web.FormReading;
import app.trivium.web.Gesture;
import app.trivium.web.Texts;
import app.trivium.web.ThreeWay;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
    private final CustomForms customs;
    private final Texts texts;

    AccountController(Accounts accounts, FormPages pages, CustomForms customs, Texts texts) {
        this.customs = customs;
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
        return showNew(actor, empty, Map.of(), Map.of(), model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("form") AccountForm form,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormReading reading = new FormReading(texts);
        AccountFields fields = form.read(reading, name -> accounts.byName(actor, name));
        CustomValues custom = customs.added(RecordKind.ACCOUNT, typed, reading);
        Long id = fields == null || reading.failed()
                ? null
                : reading.of(() -> accounts.add(actor, fields.withCustom(custom), null, Gesture.of(form.gesture())));
        if (id == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return showNew(actor, form, typed, reading.sentences(), model);
        }
        return done(id, "account.added", flash);
    }

    @GetMapping("/{id}/edit")
    String askEdit(@AuthenticationPrincipal Actor actor, @PathVariable long id, Model model) {
        AccountFields fields = accounts.fields(actor, id);
        AccountForm form = form(fields);
        List<CustomInput> inputs = customs.inputs(RecordKind.ACCOUNT, fields.custom(), Map.of(), Map.of());
        return showEdit(actor, id, form.seenAs(form), inputs, Map.of(), false, fields.ownerId(), model);
    }

    @PostMapping("/{id}")
    String edit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        AccountFields present = accounts.fields(actor, id);
        FormReading reading = new FormReading(texts);
        AccountForm seen = form.was() == null ? form : form.was();
        AccountFields was = seen.read(reading, name -> accounts.byName(actor, name));
        AccountFields now = form.read(reading, name -> accounts.byName(actor, name));
        CustomForms.Edit custom = customs.edit(RecordKind.ACCOUNT, present.custom(), typed, reading);
        Long saved = null;
        if (was != null && now != null && !reading.failed()) {
            AccountFields seenAll = was.withCustom(custom.was());
            AccountFields wanted = now.withCustom(custom.now());
            try {
                saved = reading.of(
                        () -> accounts.edit(actor, id, seenAll, wanted).accountId());
            } catch (Contested contested) {
                return askWhose(actor, id, contested, seenAll, wanted, response, model);
            }
        }
        if (saved == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> errors = reading.sentences();
            List<CustomInput> inputs = customs.inputs(RecordKind.ACCOUNT, present.custom(), typed, errors);
            return showEdit(actor, id, form, inputs, errors, false, present.ownerId(), model);
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
        AccountFields mine = ThreeWay.preferMine(theirs, was, now);
        Map<String, String> errors = pages.sentences(actor, contested, theirs);
        List<CustomInput> inputs =
                customs.inputs(RecordKind.ACCOUNT, new CustomForms.Edit(theirs.custom(), mine.custom()), errors);
        return showEdit(actor, id, form(mine).seenAs(form(theirs)), inputs, errors, true, theirs.ownerId(), model);
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

    private String showNew(
            Actor actor, AccountForm form, Map<String, String> typed, Map<String, String> errors, Model model) {
        List<CustomInput> inputs = customs.inputs(RecordKind.ACCOUNT, CustomValues.NONE, typed, errors);
        FormPage page = pages.account(actor, texts.of("account.new"), "/accounts", "/accounts", false, null, inputs);
        return show(page, form, errors, model);
    }

    private String showEdit(
            Actor actor,
            long id,
            AccountForm form,
            List<CustomInput> custom,
            Map<String, String> errors,
            boolean contested,
            long ownerId,
            Model model) {
        String path = "/accounts/" + id;
        FormPage page = pages.account(actor, texts.of("account.edit"), path, path, contested, ownerId, custom);
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
