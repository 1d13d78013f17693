package app.trivium.deal;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomInput;
import app.trivium.customfield.RecordKind;
import app.trivium.customfield.ValueTexts;
import app.trivium.deal.FieldsPage.Choices;
import app.trivium.deal.FieldsPage.Contest;
import app.trivium.deal.FieldsPage.Input;
import app.trivium.identity.Actor;
import app.trivium.identity.Users;
import app.trivium.money.Currencies;
import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the forms in which a deal's fields are edited, for the first time and after a refusal. */
@Component
class FieldsPages {

    static final String ALL = "all";
    static final String TAGS = "tags";

    private final DealSheetQuery sheets;
    private final Users users;
    private final Sources sources;
    private final ActivityKinds kinds;
    private final Currencies currencies;
    private final Tags tags;
    private final CustomFields customs;
    private final Texts texts;
    private final Clock clock;

    FieldsPages(
            DealSheetQuery sheets,
            Users users,
            Sources sources,
            ActivityKinds kinds,
            Currencies currencies,
            Tags tags,
            CustomFields customs,
            Texts texts,
            Clock clock) {
        this.sheets = sheets;
        this.users = users;
        this.sources = sources;
        this.kinds = kinds;
        this.currencies = currencies;
        this.tags = tags;
        this.customs = customs;
        this.texts = texts;
        this.clock = clock;
    }

    /** The fields that a form holds. */
    static List<DealField> fields(String form) {
        return switch (form) {
            case ALL -> List.of(DealField.values());
            case TAGS -> List.of();
            case "next_step" -> List.of(DealField.NEXT_STEP, DealField.NEXT_STEP_KIND, DealField.NEXT_STEP_ON);
            default ->
                form.startsWith("custom.")
                        ? List.of()
                        : Stream.of(DealField.values())
                                .filter(field -> field.key().equals(form))
                                .findFirst()
                                .map(List::of)
                                .orElseThrow(() -> new NotFound("web.notfound"));
        };
    }

    /** The added fields that a form holds. */
    List<CustomField> custom(String form) {
        if (form.equals(ALL)) {
            return customs.of(RecordKind.DEAL).living();
        }
        if (!form.startsWith("custom.")) {
            return List.of();
        }
        return customs.of(RecordKind.DEAL).living().stream()
                .filter(field -> field.input().equals(form))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new NotFound("customfield.gone"));
    }

    static boolean hasTags(String form) {
        return form.equals(ALL) || form.equals(TAGS);
    }

    /**
     * @param typed what was typed so far; empty for what is on file
     * @param errors what is wrong, by field
     * @param contested the fields somebody else changed meanwhile
     */
    FieldsPage page(
            Actor actor,
            DealSheet sheet,
            String form,
            Map<String, String> typed,
            Map<String, String> errors,
            List<EditedField> contested) {
        List<Input> inputs = new ArrayList<>();
        for (DealField field : fields(form)) {
            inputs.add(input(actor, sheet, field, typed, errors, contested.contains(field)));
        }
        if (hasTags(form)) {
            inputs.add(new Input(
                    TAGS,
                    typed.getOrDefault(TAGS, sheet.tags()),
                    typed.getOrDefault("was." + TAGS, sheet.tags()),
                    errors.get(TAGS),
                    null));
        }
        return new FieldsPage(
                sheet.id(),
                sheet.name(),
                form,
                inputs,
                custom(actor, sheet, form, typed, errors, contested),
                typed.getOrDefault("currency", sheet.currency()),
                UUID.randomUUID().toString(),
                typed.containsKey("done") ? sheet.nextStep() : null,
                choices(actor, sheet));
    }

    private List<CustomInput> custom(
            Actor actor,
            DealSheet sheet,
            String form,
            Map<String, String> typed,
            Map<String, String> errors,
            List<EditedField> contested) {
        List<CustomInput> inputs = new ArrayList<>();
        for (CustomField field : custom(form)) {
            AddedDealField added = new AddedDealField(field.id());
            String onFile = added.textOf(sheet.fields());
            String contest = null;
            if (contested.contains(added)) {
                Formats formats = formats(actor);
                String theirs = onFile == null ? "" : new ValueTexts(texts, formats).words(field, onFile);
                contest = contest(sheet, added, theirs, formats).sentence();
            }
            inputs.add(CustomInput.of(field, onFile, typed, errors.get(field.input()), contest));
        }
        return inputs;
    }

    private Input input(
            Actor actor,
            DealSheet sheet,
            DealField field,
            Map<String, String> typed,
            Map<String, String> errors,
            boolean contested) {
        String onFile = Objects.requireNonNullElse(field.textOf(sheet.fields()), "");
        return new Input(
                field.key(),
                typed.getOrDefault(field.key(), sheet.typed(field)),
                contested ? onFile : typed.getOrDefault("was." + field.key(), onFile),
                errors.get(field.key()),
                contested ? contest(actor, sheet, field) : null);
    }

    /** "Cleo Lang set it to $12,000 on 23 Nov, 14:02." */
    private Contest contest(Actor actor, DealSheet sheet, DealField field) {
        Formats formats = formats(actor);
        return contest(sheet, field, words(sheet, field, formats), formats);
    }

    private Contest contest(DealSheet sheet, EditedField field, String theirs, Formats formats) {
        return sheets.latest(sheet.id(), field)
                .map(latest -> new Contest(
                        theirs.isEmpty()
                                ? texts.of("deal.contest.cleared", latest.who(), formats.moment(latest.at()))
                                : texts.of("deal.contest.set", latest.who(), theirs, formats.moment(latest.at()))))
                .orElseGet(() -> new Contest(texts.of("deal.edit.contested")));
    }

    private Formats formats(Actor actor) {
        return new Formats(actor.locale(), actor.zone(), clock.instant());
    }

    private String words(DealSheet sheet, DealField field, Formats formats) {
        return switch (field) {
            case ACCOUNT -> sheet.account();
            case OWNER -> sheet.owner();
            case SOURCE -> Objects.requireNonNullElse(sheet.source(), "");
            case NEXT_STEP_KIND -> Objects.requireNonNullElse(sheet.nextStepKind(), "");
            case AMOUNT ->
                sheet.amount() == null || sheet.currency() == null
                        ? ""
                        : formats.money(sheet.amount(), sheet.currency());
            case EXPECTED_CLOSE -> sheet.expectedClose() == null ? "" : formats.date(sheet.expectedClose());
            case NEXT_STEP_ON -> sheet.nextStepOn() == null ? "" : formats.date(sheet.nextStepOn());
            case PROBABILITY ->
                sheet.probabilityByHand() == null
                        ? texts.of("deal.probability.automatic")
                        : texts.of("deal.probability.percent", sheet.probabilityByHand());
            case NAME, NEXT_STEP -> Objects.requireNonNullElse(field.textOf(sheet.fields()), "");
        };
    }

    /**
     * @param sheet the deal whose present choices are offered even if they are no longer active; null for a new deal
     */
    Choices choices(Actor actor, @Nullable DealSheet sheet) {
        List<Option> owners = new ArrayList<>(users.choices(actor).stream()
                .filter(user -> user.active() || (sheet != null && user.id() == sheet.ownerId()))
                .map(user -> new Option(String.valueOf(user.id()), user.name()))
                .toList());
        Stream<Option> origins =
                sources.choices().stream().map(source -> new Option(String.valueOf(source.id()), source.name()));
        Stream<Option> steps = kinds.choices().stream().map(kind -> new Option(String.valueOf(kind.id()), kind.name()));
        List<String> usable =
                currencies.usable().stream().map(Currencies.Rate::code).toList();
        return new Choices(
                owners,
                sheet == null ? origins.toList() : with(origins, sheet.sourceId(), sheet.source()),
                sheet == null ? steps.toList() : with(steps, sheet.nextStepKindId(), sheet.nextStepKind()),
                usable,
                tags.choices());
    }

    /** What is offered, and what the deal bears already even if it is offered no longer. */
    private static List<Option> with(Stream<Option> offered, @Nullable Long id, @Nullable String name) {
        List<Option> all = new ArrayList<>(offered.toList());
        String present = String.valueOf(id);
        if (id != null && all.stream().noneMatch(option -> option.value().equals(present))) {
            all.add(new Option(present, String.valueOf(name)));
        }
        return all;
    }
}
