package app.trivium.dealroom;

import app.trivium.criteria.Checklist;
import app.trivium.criteria.DealChecklists;
import app.trivium.deal.DealStatus;
import app.trivium.deal.StakeholderQuery;
import app.trivium.dealroom.DealPage.Detail;
import app.trivium.dealroom.DealPage.Guidance;
import app.trivium.dealroom.DealPage.Head;
import app.trivium.dealroom.DealPage.Mark;
import app.trivium.dealroom.DealPage.Step;
import app.trivium.dealroom.DealPage.Verdict;
import app.trivium.dealroom.DealPageQuery.Row;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.timeline.Timelines;
import app.trivium.web.Formats;
import app.trivium.web.Markdown;
import app.trivium.web.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes the deal's page. */
@Component
class DealPages {

    private final DealPageQuery query;
    private final StakeholderQuery stakeholders;
    private final DealChecklists checklists;
    private final Timelines timelines;
    private final Processes processes;
    private final CustomDetails custom;
    private final Texts texts;
    private final Clock clock;

    DealPages(
            DealPageQuery query,
            StakeholderQuery stakeholders,
            DealChecklists checklists,
            Timelines timelines,
            Processes processes,
            CustomDetails custom,
            Texts texts,
            Clock clock) {
        this.query = query;
        this.stakeholders = stakeholders;
        this.checklists = checklists;
        this.timelines = timelines;
        this.processes = processes;
        this.custom = custom;
        this.texts = texts;
        this.clock = clock;
    }

    DealPage page(Actor actor, long dealId) {
        Row deal = query.row(actor, dealId);
        boolean editable = actor.mayEdit(deal.ownerId());
        ProcessMap process = processes.map(deal.processId());
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        Advisor advisor = new Advisor(deal, process, texts);
        StakeholderWords people = new StakeholderWords(texts);
        return new DealPage(
                head(deal, process, editable, advisor.mark(), formats),
                verdict(deal, formats),
                new Lanes(deal, process, editable, texts, formats).all(),
                advisor.advice(),
                step(deal, formats),
                guidance(deal, process),
                checklists(deal, process, formats),
                details(deal, editable, formats),
                stakeholders.of(dealId).stream()
                        .map(row -> people.write(row, deal.accountId()))
                        .toList(),
                timelines.of(actor, dealId, null, editable));
    }

    private Head head(Row deal, ProcessMap process, boolean editable, @Nullable Mark gap, Formats formats) {
        LocalDate close = deal.expectedClose();
        boolean late = deal.status() == DealStatus.OPEN && close != null && close.isBefore(formats.today());
        return new Head(
                deal.id(),
                deal.version(),
                "/deals/" + deal.id(),
                deal.name(),
                deal.account(),
                "/accounts/" + deal.accountId(),
                process.name(),
                "/boards/" + deal.processId() + "/seller",
                editable && deal.elsewhere() && deal.status() == DealStatus.OPEN
                        ? "/deals/" + deal.id() + "/process"
                        : null,
                deal.status().name(),
                editable,
                deal.starred(),
                tags(deal),
                gap,
                amount(deal, formats),
                close == null || deal.status().isClosed()
                        ? null
                        : texts.of(late ? "dealroom.closes.late" : "dealroom.closes", formats.date(close)),
                late,
                chance(deal, formats),
                UUID.randomUUID().toString());
    }

    private static List<String> tags(Row deal) {
        return deal.tags() == null ? List.of() : List.of(deal.tags().split(", "));
    }

    private static @Nullable String amount(Row deal, Formats formats) {
        return deal.amount() == null || deal.currency() == null ? null : formats.money(deal.amount(), deal.currency());
    }

    /** "55 % · $225,500 weighted": only while the deal is neither won nor lost. */
    private @Nullable String chance(Row deal, Formats formats) {
        if (deal.status().isClosed()) {
            return null;
        }
        if (deal.amount() == null || deal.currency() == null) {
            return texts.of("dealroom.percent", deal.probability());
        }
        BigDecimal weighted =
                deal.amount().multiply(BigDecimal.valueOf(deal.probability())).movePointLeft(2);
        return texts.of("dealroom.weighted", deal.probability(), formats.sum(weighted, deal.currency()));
    }

    private @Nullable Verdict verdict(Row deal, Formats formats) {
        return switch (deal.status()) {
            case OPEN -> null;
            case WON -> new Verdict("good", texts.of("dealroom.won", closed(deal, formats)), deal.statusComment());
            case LOST ->
                new Verdict(
                        "bad",
                        texts.of("dealroom.lost", closed(deal, formats), String.valueOf(deal.lossReason())),
                        deal.statusComment());
            case ON_HOLD -> held(deal, Objects.requireNonNull(deal.holdUntil()), formats);
        };
    }

    private Verdict held(Row deal, LocalDate until, Formats formats) {
        boolean over = !until.isAfter(formats.today());
        return new Verdict(
                over ? "warn" : "info",
                texts.of(over ? "dealroom.held.over" : "dealroom.held", formats.date(until)),
                deal.statusComment());
    }

    private static String closed(Row deal, Formats formats) {
        return formats.date(Objects.requireNonNull(deal.actualClose()));
    }

    private Step step(Row deal, Formats formats) {
        LocalDate on = deal.nextStepOn();
        boolean overdue = deal.status() == DealStatus.OPEN && on != null && on.isBefore(formats.today());
        return new Step(
                deal.nextStep(),
                deal.nextStepKind(),
                on == null ? null : formats.near(on, texts.of("dealroom.today")),
                overdue ? texts.of("dealroom.overdue") : null,
                UUID.randomUUID().toString());
    }

    private List<Guidance> guidance(Row deal, ProcessMap process) {
        if (deal.status().isClosed()) {
            return List.of();
        }
        return Stream.of(Journey.values())
                .map(journey -> guidance(journey, process.known(deal.stageId(journey))))
                .filter(guidance -> !guidance.html().isBlank())
                .toList();
    }

    private List<Checklist> checklists(Row deal, ProcessMap process, Formats formats) {
        if (deal.status().isClosed()) {
            return List.of();
        }
        List<Stage> stages = Stream.of(Journey.values())
                .map(journey -> process.known(deal.stageId(journey)))
                .toList();
        return checklists.of(deal.id(), process, stages, formats);
    }

    private Guidance guidance(Journey journey, Stage stage) {
        return new Guidance(
                journey.name(),
                texts.of("process.journey." + journey.slug()),
                stage.name(),
                Markdown.html(stage.guidance()));
    }

    private List<Detail> details(Row deal, boolean editable, Formats formats) {
        List<Detail> details = new ArrayList<>();
        String amount = amount(deal, formats);
        LocalDate close = deal.expectedClose();
        String percent = texts.of("dealroom.percent", deal.probability());
        String byStage = deal.byHand() ? texts.of("dealroom.byHand") : texts.of("dealroom.byStage");
        details.add(detail(deal, "name", deal.name(), null, editable));
        details.add(detail(deal, "account", deal.account(), null, editable));
        details.add(detail(deal, "owner", deal.owner(), null, editable));
        details.add(detail(deal, "amount", amount, null, editable));
        details.add(detail(deal, "expected_close", close == null ? null : formats.date(close), null, editable));
        details.add(detail(deal, "probability", percent, deal.status().isClosed() ? null : byStage, editable));
        details.add(detail(deal, "source", deal.source(), null, editable));
        details.add(new Detail(
                "tags",
                texts.of("deal.field.tags"),
                null,
                null,
                tags(deal),
                editable ? form(deal, "tags") : null,
                null));
        details.addAll(custom.of(deal.id(), deal.custom(), editable, formats));
        if (deal.externalId() != null) {
            details.add(new Detail(
                    "external_id", texts.of("dealroom.externalId"), deal.externalId(), null, List.of(), null, null));
        }
        return details;
    }

    private Detail detail(Row deal, String key, @Nullable String text, @Nullable String note, boolean editable) {
        return new Detail(
                key, texts.of("deal.field." + key), text, note, List.of(), editable ? form(deal, key) : null, null);
    }

    private static String form(Row deal, String key) {
        return "/deals/" + deal.id() + "/fields/" + key;
    }
}
