package app.trivium.deal;

import app.trivium.customfield.CustomField;
import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Fields of a deal, edited one at a time in place or all on a page. */
@Controller
@RequestMapping("/deals/{deal}/fields")
class FieldController {

    private final DealSheetQuery sheets;
    private final DealAccess access;
    private final DealDraft draft;
    private final DealDesk desk;
    private final FieldsPages pages;
    private final Texts texts;

    FieldController(
            DealSheetQuery sheets, DealAccess access, DealDraft draft, DealDesk desk, FieldsPages pages, Texts texts) {
        this.sheets = sheets;
        this.access = access;
        this.draft = draft;
        this.desk = desk;
        this.pages = pages;
        this.texts = texts;
    }

    /** What shall become of the fields, as far as it could be read. */
    private record Wanted(
            DealFields was, DealFields now, @Nullable String newAccount, DealDesk.@Nullable TagEdit tags) {

        boolean changesNothing() {
            return was.equals(now)
                    && newAccount == null
                    && (tags == null || tags.was().equals(tags.now()));
        }
    }

    @GetMapping
    ModelAndView all(@AuthenticationPrincipal Actor actor, @PathVariable long deal, HttpServletRequest request) {
        return one(actor, deal, FieldsPages.ALL, Map.of(), request);
    }

    /** @param typed a value to begin with instead of the one on file, by the field's name */
    @GetMapping("/{form}")
    ModelAndView one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @PathVariable String form,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        access.editable(actor, deal);
        FieldsPage page = pages.page(actor, sheets.sheet(actor, deal), form, typed, Map.of(), List.of());
        return view(page, HttpStatus.OK, request);
    }

    @PostMapping
    ModelAndView save(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        access.editable(actor, deal);
        String form = typed.getOrDefault("form", FieldsPages.ALL);
        FormReading reading = new FormReading(texts);
        Wanted wanted = read(actor, sheets.sheet(actor, deal), form, typed, reading);
        List<EditedField> contested = List.of();
        if (!reading.failed()) {
            try {
                UUID gesture = Gesture.orNew(typed.get("gesture"));
                desk.edit(actor, deal, wanted.was(), wanted.now(), wanted.newAccount(), wanted.tags(), gesture);
                return saved(actor, deal, wanted, gesture, request);
            } catch (EditContested refusal) {
                contested = refusal.fields();
            } catch (Invalid refusal) {
                reading.refuse(refusal);
            }
        }
        FieldsPage page = pages.page(actor, sheets.sheet(actor, deal), form, typed, reading.sentences(), contested);
        return view(page, contested.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT, request);
    }

    private Wanted read(Actor actor, DealSheet sheet, String form, Map<String, String> typed, FormReading reading) {
        DealFields present = sheet.fields();
        DealFields was = present;
        DealFields now = present;
        String newAccount = null;
        for (DealField field : FieldsPages.fields(form)) {
            String seen = typed.get("was." + field.key());
            if (!typed.containsKey(field.key()) || "theirs".equals(typed.get("choose." + field.key()))) {
                continue;
            }
            DealFields before = was;
            if (seen != null) {
                was = DealDraft.was(before, field, seen);
            }
            if (field == DealField.ACCOUNT) {
                String name = typed.get(field.key());
                Long account = reading.of(() -> draft.account(actor, name, sheet.accountId(), sheet.account()));
                newAccount = account == null ? name : null;
                now = now.withAccount(account == null ? was.accountId() : account);
            } else {
                now = draft.put(now, field, typed, reading);
            }
        }
        return added(new Wanted(was, now, newAccount, tags(form, typed, reading)), form, typed, reading);
    }

    /** With what shall become of the added fields. */
    private Wanted added(Wanted wanted, String form, Map<String, String> typed, FormReading reading) {
        DealFields was = wanted.was();
        DealFields now = wanted.now();
        for (CustomField field : pages.custom(form)) {
            String seen = typed.get("was." + field.input());
            if (seen != null && !"theirs".equals(typed.get("choose." + field.input()))) {
                was = DealDraft.was(was, new AddedDealField(field.id()), seen);
                now = draft.put(now, field, typed, reading);
            }
        }
        return new Wanted(was, now, wanted.newAccount(), wanted.tags());
    }

    private static DealDesk.@Nullable TagEdit tags(String form, Map<String, String> typed, FormReading reading) {
        String names = typed.get(FieldsPages.TAGS);
        return names == null || !FieldsPages.hasTags(form)
                ? null
                : reading.of(() -> new DealDesk.TagEdit(
                        Tags.parse(typed.get("was." + FieldsPages.TAGS), FieldsPages.TAGS),
                        Tags.parse(names, FieldsPages.TAGS)));
    }

    private ModelAndView saved(Actor actor, long deal, Wanted wanted, UUID gesture, HttpServletRequest request) {
        String path = "/deals/" + deal;
        if (wanted.changesNothing()) {
            return new ModelAndView("redirect:" + path);
        }
        Toast toast = Toast.of(texts.of("deal.saved", wanted.now().name()))
                .undoneBy(path + "/undo", Map.of("gesture", gesture.toString(), "back", path));
        boolean visible = actor.maySee(wanted.now().ownerId());
        RequestContextUtils.getOutputFlashMap(request).put("toast", visible ? toast : Toast.of(toast.text()));
        return new ModelAndView("redirect:" + (visible ? path : "/deals"));
    }

    private static ModelAndView view(FieldsPage page, HttpStatus status, HttpServletRequest request) {
        boolean script = request.getHeader("HX-Request") != null;
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        return new ModelAndView(script ? "deal/fields :: form" : "deal/fields", model, status);
    }
}
