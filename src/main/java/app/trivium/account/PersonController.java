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

/** The form in which people are added and changed. */
@Controller
@RequestMapping("/people")
class PersonController {

    private static final String PAGE = "account/person-form";

    private final People people;
    private final Accounts accounts;
    private final FormPages pages;
    private final CustomForms customs;
    private final Texts texts;

    PersonController(People people, Accounts accounts, FormPages pages, CustomForms customs, Texts texts) {
        this.customs = customs;
        this.people = people;
        this.accounts = accounts;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping("/new")
    String askNew(
            @AuthenticationPrincipal Actor actor, @RequestParam(required = false) @Nullable Long account, Model model) {
        String name = account == null ? null : accounts.name(actor, account);
        PersonForm form = PersonForm.at(account, name, UUID.randomUUID().toString());
        return showNew(form, Map.of(), Map.of(), model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("form") PersonForm form,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormReading reading = new FormReading(texts);
        PersonFields fields = form.read(reading, name -> accounts.byName(actor, name));
        CustomValues custom = customs.added(RecordKind.PERSON, typed, reading);
        Long id = fields == null || reading.failed()
                ? null
                : reading.of(() -> people.add(actor, fields.withCustom(custom), Gesture.of(form.gesture())));
        if (id == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return showNew(form, typed, reading.sentences(), model);
        }
        return done(id, "account.person.added", flash);
    }

    @GetMapping("/{id}/edit")
    String askEdit(@AuthenticationPrincipal Actor actor, @PathVariable long id, Model model) {
        PersonFields fields = people.fields(actor, id);
        PersonForm form = form(fields);
        List<CustomInput> inputs = customs.inputs(RecordKind.PERSON, fields.custom(), Map.of(), Map.of());
        return showEdit(id, form.seenAs(form), inputs, Map.of(), false, model);
    }

    @PostMapping("/{id}")
    String edit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") PersonForm form,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CustomValues present = people.fields(actor, id).custom();
        FormReading reading = new FormReading(texts);
        PersonForm seen = form.was() == null ? form : form.was();
        PersonFields was = seen.read(reading, name -> accounts.byName(actor, name));
        PersonFields now = form.read(reading, name -> accounts.byName(actor, name));
        CustomForms.Edit custom = customs.edit(RecordKind.PERSON, present, typed, reading);
        Long saved = null;
        if (was != null && now != null && !reading.failed()) {
            PersonFields seenAll = was.withCustom(custom.was());
            PersonFields wanted = now.withCustom(custom.now());
            try {
                saved = reading.of(() -> people.edit(actor, id, seenAll, wanted));
            } catch (Contested contested) {
                return askWhose(actor, id, contested, seenAll, wanted, response, model);
            }
        }
        if (saved == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            Map<String, String> errors = reading.sentences();
            List<CustomInput> inputs = customs.inputs(RecordKind.PERSON, present, typed, errors);
            return showEdit(id, form, inputs, errors, false, model);
        }
        return done(id, "account.saved", flash);
    }

    private String askWhose(
            Actor actor,
            long id,
            Contested contested,
            PersonFields was,
            PersonFields now,
            HttpServletResponse response,
            Model model) {
        response.setStatus(contested.status().value());
        PersonFields theirs = (PersonFields) contested.theirs();
        PersonFields mine = ThreeWay.preferMine(theirs, was, now);
        Map<String, String> errors = pages.sentences(actor, contested, theirs);
        List<CustomInput> inputs =
                customs.inputs(RecordKind.PERSON, new CustomForms.Edit(theirs.custom(), mine.custom()), errors);
        return showEdit(id, form(mine).seenAs(form(theirs)), inputs, errors, true, model);
    }

    @PostMapping("/{id}/removal")
    String remove(@AuthenticationPrincipal Actor actor, @PathVariable long id, RedirectAttributes flash) {
        if (!people.remove(actor, id)) {
            throw new Conflict("account.person.held");
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("account.person.removed")));
        return "redirect:/people";
    }

    private PersonForm form(PersonFields fields) {
        return PersonForm.of(fields, String.valueOf(pages.accountName(fields.accountId())), "");
    }

    private String showNew(PersonForm form, Map<String, String> typed, Map<String, String> errors, Model model) {
        String cancel = form.accountId() == null ? "/people" : "/accounts/" + form.accountId();
        List<CustomInput> inputs = customs.inputs(RecordKind.PERSON, CustomValues.NONE, typed, errors);
        return show(
                pages.person(texts.of("account.person.new"), "/people", cancel, false, inputs), form, errors, model);
    }

    private String showEdit(
            long id,
            PersonForm form,
            List<CustomInput> custom,
            Map<String, String> errors,
            boolean contested,
            Model model) {
        String path = "/people/" + id;
        return show(pages.person(texts.of("account.person.edit"), path, path, contested, custom), form, errors, model);
    }

    private static String show(FormPage page, PersonForm form, Map<String, String> errors, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    private String done(long id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of(texts.of(key)));
        return "redirect:/people/" + id;
    }
}
