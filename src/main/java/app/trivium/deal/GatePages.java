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
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Asks at the drop for what a deal lacks to go on, and reads what is handed over in answer. */
@Component
class GatePages {

    private static final String TICK = "tick";
    private static final String LETTING = "letting";
    private static final String AMOUNT = DealField.AMOUNT.key();
    private static final String CLOSE = DealField.EXPECTED_CLOSE.key();
    private static final String STEP = DealField.NEXT_STEP.key();
    private static final String STEP_ON = DealField.NEXT_STEP_ON.key();
    private static final String STEP_KIND = DealField.NEXT_STEP_KIND.key();
    private static final String PASS = "pass";
    private static final Set<String> OWN = Set.of(
            TICK, AMOUNT, "currency", CLOSE, STEP, STEP_ON, STEP_KIND, PASS, LETTING, AddedAnswers.ASKED, "_csrf");

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
        OWN.stream()
                .filter(name -> request.getParameter(name) != null)
                .forEach(name -> typed.put(name, request.getParameter(name)));
        List<Missing> missing = distinct(held.missing());
        GatePage page = new GatePage(
                id,
                texts.of(title, deal.name()),
                deal.about(new Formats(actor.locale(), actor.zone(), clock.instant())),
                request.getRequestURI(),
                groups(missing),
                sent(request, missing),
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

    /** Whatever the refused form had said, except for what is asked here. */
    private static List<GatePage.Sent> sent(HttpServletRequest request, List<Missing> missing) {
        boolean asksBuyer = missing.stream().anyMatch(one -> one.answer() == Missing.Answer.BUYER_STAGE);
        return request.getParameterMap().entrySet().stream()
                .filter(sent -> !OWN.contains(sent.getKey()) && !AddedAnswers.isOne(sent.getKey()))
                .filter(sent -> !(asksBuyer && sent.getKey().startsWith("buyer")))
                .flatMap(sent -> Stream.of(sent.getValue()).map(value -> new GatePage.Sent(sent.getKey(), value)))
                .toList();
    }
}
