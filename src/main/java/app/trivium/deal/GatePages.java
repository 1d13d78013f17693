package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.web.FormReading;
import app.trivium.web.Formats;
import app.trivium.web.Invalid;
import app.trivium.web.Option;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Asks at the drop for what a deal lacks to go on, and reads what is handed over in answer. */
@Component
class GatePages {

    static final String TICK = "tick";
    static final String LETTING = "letting";
    static final String AMOUNT = DealField.AMOUNT.key();
    static final String CLOSE = DealField.EXPECTED_CLOSE.key();
    private static final String STEP = DealField.NEXT_STEP.key();
    private static final String STEP_ON = DealField.NEXT_STEP_ON.key();
    private static final String STEP_KIND = DealField.NEXT_STEP_KIND.key();
    static final String PASS = "pass";
    /** What is asked for of a next step. */
    static final Set<String> STEP_PARTS = Set.of(STEP, STEP_ON, STEP_KIND);

    /** What is shown again as it was typed. */
    private static final Set<String> TYPED = Set.of(AMOUNT, "currency", CLOSE, STEP, STEP_ON, STEP_KIND, PASS, LETTING);

    private final DealSubjects subjects;
    private final DealDraft draft;
    private final AddedAnswers added;
    private final Currencies currencies;
    private final ActivityKinds kinds;
    private final Answers answers;
    private final Texts texts;
    private final Clock clock;

    GatePages(
            DealSubjects subjects,
            DealDraft draft,
            AddedAnswers added,
            Currencies currencies,
            ActivityKinds kinds,
            Answers answers,
            Texts texts,
            Clock clock) {
        this.added = added;
        this.subjects = subjects;
        this.draft = draft;
        this.currencies = currencies;
        this.kinds = kinds;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the form hands over. What cannot be read is not handed over, and will be asked for again. */
    Toll toll(HttpServletRequest request, FormReading reading) {
        Set<Long> ticks = new HashSet<>();
        for (String ticked : Objects.requireNonNullElse(request.getParameterValues(TICK), new String[0])) {
            Long id = Parsing.id(ticked, TICK);
            if (id != null) {
                ticks.add(id);
            }
        }
        return new Toll(
                ticks,
                reading.of(() -> draft.money(request.getParameter(AMOUNT), request.getParameter("currency"))),
                reading.of(() -> Parsing.date(request.getParameter(CLOSE), CLOSE)),
                reading.of(() -> Parsing.optionalLine(request.getParameter(STEP), STEP, DealDraft.LONGEST_STEP)),
                reading.of(() -> Parsing.date(request.getParameter(STEP_ON), STEP_ON)),
                reading.of(() -> Parsing.id(request.getParameter(STEP_KIND), STEP_KIND)),
                added.given(request, request.getParameter(LETTING) == null ? reading : new FormReading(texts)),
                reading.of(() -> Parsing.text(request.getParameter(PASS), PASS, Toll.LONGEST_PASS)));
    }

    /** @param title the text that says what was to be done to the deal of name {0} */
    ModelAndView ask(
            Actor actor, long id, String title, HeldBack held, FormReading reading, HttpServletRequest request) {
        DealSubject deal = subjects.get(actor, id);
        boolean passing = Gates.maySkip(actor);
        if (passing && request.getParameter(LETTING) != null) {
            reading.refuse(new Invalid(PASS, "deal.pass.missing"));
        }
        Map<String, String> typed = new HashMap<>();
        TYPED.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> typed.put(name, request.getParameter(name)));
        List<Missing> missing = distinct(held.missing());
        GatePage page = new GatePage(
                id,
                texts.of(title, deal.name()),
                deal.about(new Formats(actor.locale(), actor.zone(), clock.instant())),
                request.getRequestURI(),
                groups(missing),
                new SentAgain(missing).of(request.getParameterMap()),
                added.inputs(missing, request, reading),
                Set.of(Objects.requireNonNullElse(request.getParameterValues(TICK), new String[0])),
                typed,
                reading.sentences(),
                currencies.usable().stream().map(Currencies.Rate::code).toList(),
                typed.getOrDefault("currency", Objects.requireNonNullElseGet(deal.currency(), currencies::home)),
                kinds(missing),
                passing);
        return answers.form("deal/gate", page, page, held, request);
    }

    private List<Option> kinds(List<Missing> missing) {
        return missing.stream().noneMatch(one -> one.answer() == Missing.Answer.NEXT_STEP)
                ? List.of()
                : kinds.choices().stream()
                        .map(kind -> new Option(String.valueOf(kind.id()), kind.name()))
                        .toList();
    }

    private static List<Missing> distinct(List<Missing> all) {
        List<Missing> distinct = new ArrayList<>();
        for (Missing one : all) {
            if (distinct.stream().noneMatch(one::isAnsweredLike)) {
                distinct.add(one);
            }
        }
        return distinct;
    }

    private static List<GatePage.Group> groups(List<Missing> missing) {
        Map<String, List<Missing>> byStage = new LinkedHashMap<>();
        missing.forEach(one ->
                byStage.computeIfAbsent(one.stage(), stage -> new ArrayList<>()).add(one));
        return byStage.entrySet().stream()
                .map(group -> new GatePage.Group(group.getKey(), group.getValue()))
                .toList();
    }
}
