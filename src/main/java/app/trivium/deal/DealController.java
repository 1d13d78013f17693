package app.trivium.deal;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomInput;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Back;
import app.trivium.web.Forbidden;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new deal. */
@Controller
@RequestMapping("/deals/new")
class DealController {

    private static final List<DealField> READ = Stream.of(DealField.values())
            .filter(field -> field != DealField.ACCOUNT)
            .toList();

    private final DealDraft draft;
    private final DealDesk desk;
    private final DealSheetQuery sheets;
    private final FieldsPages pages;
    private final Processes processes;
    private final Texts texts;

    DealController(
            DealDraft draft,
            DealDesk desk,
            DealSheetQuery sheets,
            FieldsPages pages,
            Processes processes,
            Texts texts) {
        this.draft = draft;
        this.desk = desk;
        this.sheets = sheets;
        this.pages = pages;
        this.processes = processes;
        this.texts = texts;
    }

    /** @param typed values to begin with, by the field's name; an account may be given by "account_id" */
    @GetMapping
    ModelAndView blank(@AuthenticationPrincipal Actor actor, @RequestParam Map<String, String> typed) {
        Map<String, String> values = new HashMap<>(typed);
        values.putIfAbsent("account", given(actor, typed).name());
        return form(actor, values, Map.of(), HttpStatus.OK);
    }

    private record GivenAccount(long id, String name) {}

    /** The account whose page the form was opened from; two accounts may bear its name. */
    private GivenAccount given(Actor actor, Map<String, String> typed) {
        Long id = Parsing.id(typed.get("account_id"), "account");
        long known = id == null ? 0 : id;
        return new GivenAccount(known, sheets.accountName(actor, known).orElse(""));
    }

    @PostMapping
    ModelAndView open(
            @AuthenticationPrincipal Actor actor,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        FormReading reading = new FormReading(texts);
        try {
            UUID gesture = Gesture.orNew(typed.get("gesture"));
            ProcessMap process = process(typed);
            DealFields fields = fields(actor, typed, reading);
            GivenAccount given = given(actor, typed);
            Long account = reading.of(() -> draft.account(actor, typed.get("account"), given.id(), given.name()));
            List<Stage> stages = Objects.requireNonNullElse(reading.of(() -> stages(process, typed)), List.of());
            Set<String> names =
                    Objects.requireNonNullElse(reading.of(() -> Tags.parse(typed.get("tags"), "tags")), Set.of());
            if (!reading.failed()) {
                NewDeal order =
                        NewDeal.at(process, account == null ? fields : fields.withAccount(account), stages, gesture);
                long id = desk.open(actor, order, account == null ? typed.get("account") : null, names);
                redirect.addFlashAttribute("toast", opened(id, fields.name(), gesture));
                return new ModelAndView(Back.to(typed.get("back"), "/deals/" + id));
            }
        } catch (Invalid refusal) {
            reading.refuse(refusal);
        } catch (NotFound refusal) {
            reading.refuse(new Invalid("process", "process.unknown"));
        } catch (Forbidden refusal) {
            reading.refuse(new Invalid("owner", "deal.owner.notYours"));
        }
        return form(actor, typed, reading.sentences(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Toast opened(long id, String name, UUID gesture) {
        return Toast.of(texts.of("deal.opened", name))
                .undoneBy("/deals/" + id + "/undo", Map.of("gesture", gesture.toString()));
    }

    private ProcessMap process(Map<String, String> typed) {
        Long id = Parsing.id(typed.get("process"), "process");
        return processes.map(id == null ? processes.defaultId() : id);
    }

    private DealFields fields(Actor actor, Map<String, String> typed, FormReading reading) {
        DealFields fields = new DealFields("", 0, actor.id(), null, null, null, null, null, null);
        for (DealField field : READ) {
            if (field == DealField.NAME || typed.containsKey(field.key())) {
                fields = draft.put(fields, field, typed, reading);
            }
        }
        for (CustomField field : pages.custom(FieldsPages.ALL)) {
            fields = draft.put(fields, field, typed, reading);
        }
        return fields;
    }

    private static List<Stage> stages(ProcessMap process, Map<String, String> typed) {
        List<Stage> stages = new ArrayList<>();
        for (Journey journey : Journey.values()) {
            Long stage = Parsing.id(typed.get(journey.slug()), "stage");
            if (stage != null) {
                stages.add(process.target(journey, stage));
            }
        }
        return stages;
    }

    private ModelAndView form(Actor actor, Map<String, String> typed, Map<String, String> errors, HttpStatus status) {
        ProcessMap process;
        try {
            process = process(typed);
        } catch (Invalid | NotFound refusal) {
            process = processes.map(processes.defaultId());
        }
        Map<String, String> values = new LinkedHashMap<>(typed);
        values.putIfAbsent("owner", String.valueOf(actor.id()));
        values.putIfAbsent("gesture", UUID.randomUUID().toString());
        Map<String, Object> model = new HashMap<>();
        model.put("values", values);
        model.put("errors", errors);
        model.put("process", process);
        model.put("processes", processes.choices(actor));
        model.put("journeys", Journey.values());
        model.put("choices", pages.choices(actor, null));
        model.put(
                "custom",
                pages.custom(FieldsPages.ALL).stream()
                        .map(field -> CustomInput.of(field, null, typed, errors.get(field.input()), null))
                        .toList());
        return new ModelAndView("deal/new", model, status);
    }
}
