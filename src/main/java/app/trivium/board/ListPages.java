package app.trivium.board;

import app.trivium.board.FilterBar.Option;
import app.trivium.customfield.FieldCells;
import app.trivium.deal.DealStatus;
import app.trivium.identity.Actor;
import app.trivium.identity.Initials;
import app.trivium.identity.UserChoice;
import app.trivium.identity.Users;
import app.trivium.money.Currencies;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.StripWriter;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts the list of deals together. */
@Component
class ListPages {

    private final ListQuery query;
    private final Tallies tallies;
    private final Processes processes;
    private final Currencies currencies;
    private final FilterBars bars;
    private final ViewMenus views;
    private final ProcessLinks links;
    private final Users users;
    private final Texts texts;
    private final Clock clock;

    ListPages(
            ListQuery query,
            Tallies tallies,
            Processes processes,
            Currencies currencies,
            FilterBars bars,
            ViewMenus views,
            ProcessLinks links,
            Users users,
            Texts texts,
            Clock clock) {
        this.query = query;
        this.tallies = tallies;
        this.processes = processes;
        this.currencies = currencies;
        this.bars = bars;
        this.views = views;
        this.links = links;
        this.users = users;
        this.texts = texts;
        this.clock = clock;
    }

    /** What somebody wants to see of the list. */
    record Wish(FilterReading reading, ListSort sort, boolean descending, int page) {

        static Wish of(FilterReading reading, MultiValueMap<String, String> parameters) {
            String page = parameters.getFirst("page");
            return new Wish(
                    reading,
                    ListSort.of(parameters.getFirst("sort")),
                    "desc".equals(parameters.getFirst("dir")),
                    page != null && page.matches("[1-9]\\d{0,2}")
                            ? Math.min(Integer.parseInt(page), ListQuery.LAST_PAGE)
                            : 1);
        }

        /** The list's address from its first page on. */
        Address here() {
            return at("/deals");
        }

        /** The address of all that it wants, without pages. */
        Address at(String path) {
            Address here = reading.address(path);
            here = sort == ListSort.ATTENTION ? here : here.with("sort", sort.key());
            return descending ? here.with("dir", "desc") : here;
        }
    }

    ListPage page(Actor actor, Wish wish) {
        Reader reader = Reader.of(actor, clock.instant());
        DealFilter filter =
                wish.reading().filter().orOpen(!wish.reading().typed("status").isEmpty());
        Where where = reader.where(filter);
        Totals total = tallies.of(where).all();
        List<ListQuery.Row> rows = query.rows(where, total.deals(), wish.sort(), wish.descending(), wish.page());
        Map<Long, ProcessMap> maps = new HashMap<>();
        rows.forEach(row -> maps.computeIfAbsent(row.process(), processes::map));
        ProcessMap named = filter.process() == null
                ? maps.values().stream().findFirst().orElse(null)
                : known(filter.process(), maps);
        long from = (long) (wish.page() - 1) * ListQuery.PAGE;
        boolean more = from + rows.size() < total.deals();
        return new ListPage(
                wish.here().toString(),
                wish.at("/deals/export.csv").toString(),
                links.lists(actor, filter.process(), wish.here()),
                bars.of(reader, wish.reading(), wish.here(), true, named),
                views.of(actor, SavedView.Page.LIST, wish.here()),
                new FactWriter(reader.formats(), texts, currencies.home()).list(total),
                heads(wish),
                rows.stream()
                        .map(row -> row(
                                row,
                                new StripWriter(map(maps, row), reader.formats(), texts),
                                new FieldCells(wish.reading().fields(), reader.formats(), texts),
                                reader.formats()))
                        .toList(),
                rows.isEmpty() ? 0 : from + 1,
                from + rows.size(),
                total.deals(),
                wish.page() == 1 ? null : page(wish, wish.page() - 1),
                more && wish.page() < ListQuery.LAST_PAGE ? page(wish, wish.page() + 1) : null,
                more && wish.page() == ListQuery.LAST_PAGE ? texts.of("board.list.bounded") : null,
                UUID.randomUUID().toString(),
                owners(actor));
    }

    private @Nullable ProcessMap known(long process, Map<Long, ProcessMap> maps) {
        ProcessMap map = maps.get(process);
        return map != null || processes.choices().stream().noneMatch(choice -> choice.id() == process)
                ? map
                : processes.map(process);
    }

    private static ProcessMap map(Map<Long, ProcessMap> maps, ListQuery.Row row) {
        return Objects.requireNonNull(maps.get(row.process()));
    }

    private List<Option> owners(Actor actor) {
        return users.choices(actor).stream()
                .filter(UserChoice::active)
                .map(user -> new Option(Long.toString(user.id()), user.name()))
                .toList();
    }

    private static String page(Wish wish, int page) {
        return wish.here()
                .with("page", page == 1 ? null : Integer.toString(page))
                .toString();
    }

    private List<ListPage.Head> heads(Wish wish) {
        List<ListPage.Head> heads = new ArrayList<>();
        Stream.of(ListSort.values()).filter(sort -> sort != ListSort.ATTENTION).forEach(sort -> {
            boolean now = sort == wish.sort();
            boolean descending = now ? !wish.descending() : sort.isFirstDescending();
            Address to = wish.here().with("sort", sort.key()).with("dir", descending ? "desc" : null);
            heads.add(new ListPage.Head(
                    sort.key(),
                    texts.of("board.list." + sort.key()),
                    to.toString(),
                    now ? (wish.descending() ? "descending" : "ascending") : null,
                    sort == ListSort.AMOUNT || sort == ListSort.AGE ? "num" : ""));
        });
        FieldCells.listed(wish.reading().fields())
                .forEach(field -> heads.add(new ListPage.Head("", field.name(), null, null, FieldCells.kind(field))));
        return heads;
    }

    private DealRow row(ListQuery.Row row, StripWriter strips, FieldCells added, Formats formats) {
        boolean open = row.status() == DealStatus.OPEN;
        NextStep step = new NextStep(row.nextStep(), row.nextStepOn(), row.nextStepKind());
        return new DealRow(
                row.id(),
                "/deals/" + row.id(),
                row.name(),
                open ? null : texts.of("deal.status." + row.status().key()),
                switch (row.status()) {
                    case WON -> "good";
                    case LOST -> "bad";
                    case OPEN, ON_HOLD -> "info";
                },
                row.account(),
                open ? strips.open(row.at()) : strips.resting(row.at()),
                row.amount() == null || row.currency() == null ? null : formats.money(row.amount(), row.currency()),
                row.close() == null ? null : formats.date(row.close()),
                open && row.close() != null && row.close().isBefore(formats.today()),
                open ? step.words(formats, texts) : null,
                "next " + step.state(formats.today()),
                Initials.of(row.owner()),
                row.owner(),
                texts.of(
                        "board.list.days",
                        formats.daysSince(Objects.requireNonNull(row.at().get(Journey.SELLER))
                                .since())),
                added.of(row.custom()),
                texts.of("board.card.select", row.name()));
    }
}
