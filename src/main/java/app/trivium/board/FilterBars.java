package app.trivium.board;

import app.trivium.board.FilterBar.Chip;
import app.trivium.board.FilterBar.Menu;
import app.trivium.board.FilterBar.Option;
import app.trivium.board.FilterChoices.Choice;
import app.trivium.board.FilterChoices.Choices;
import app.trivium.customfield.FieldFilters;
import app.trivium.customfield.FilterInputs;
import app.trivium.deal.DealStatus;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the filters over a page out of what its address says. */
@Component
class FilterBars {

    /** Filters that the form holds; the menus set the others. */
    private static final List<String> FORM =
            List.of("text", "amountFrom", "amountTo", "closeFrom", "closeTo", "gap", "step", "kind", "tag", "stale");

    private static final int LONGEST_SHOWN = 200;

    private final FilterChoices choices;
    private final Texts texts;

    FilterBars(FilterChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    /**
     * @param here the page's address with every filter that could be read, its order, and what else it keeps
     * @param withStatus whether the page shows deals of any status
     * @param process for the names of stages; null when stages of any process may be named
     */
    FilterBar of(Reader reader, FilterReading reading, Address here, boolean withStatus, @Nullable ProcessMap process) {
        DealFilter filter = reading.filter();
        Choices known = choices.of(reader.actor(), filter.account(), filter.tags(), filter.kinds());
        return new Draft(known, reading, here, process).bar(withStatus);
    }

    /** One bar while it is being made. */
    private final class Draft {

        private final Choices known;
        private final FilterReading reading;
        private final Address here;
        private final @Nullable ProcessMap process;
        private final FilterInputs added;

        Draft(Choices known, FilterReading reading, Address here, @Nullable ProcessMap process) {
            this.known = known;
            this.reading = reading;
            this.here = here;
            this.process = process;
            this.added = new FilterInputs(reading.fields(), reading::values, texts);
        }

        FilterBar bar(boolean withStatus) {
            List<Menu> menus = new ArrayList<>();
            picks(menus, "team", known.of("team"), List.of());
            picks(menus, "owner", known.of("owner"), List.of(DealFilter.MINE));
            words(
                    menus,
                    "closing",
                    Stream.of(Closing.values()).map(Closing::key).toList());
            if (withStatus) {
                words(
                        menus,
                        "status",
                        Stream.concat(Stream.of(DealStatus.values()).map(DealStatus::key), Stream.of("any"))
                                .toList());
            }
            Map<String, String> typed = new HashMap<>();
            FORM.forEach(name -> typed.put(name, shortened(reading.typed(name))));
            Map<String, String> errors = new HashMap<>();
            reading.problems().forEach((name, problem) -> errors.put(name, texts.of(problem)));
            Set<String> filters = Set.copyOf(reading.names());
            Map<String, String> labels = new HashMap<>();
            errors.keySet().forEach(name -> labels.put(name, label(name)));
            boolean any = here.query().stream().anyMatch(pair -> filters.contains(pair.name()));
            return new FilterBar(
                    menus,
                    here.path(),
                    here.query().stream()
                            .filter(pair ->
                                    !FORM.contains(pair.name()) && !pair.name().startsWith(FieldFilters.PREFIX))
                            .toList(),
                    typed,
                    errors,
                    options("gap", Stream.of(GapChoice.values()).map(GapChoice::key)),
                    options("step", Stream.of(StepChoice.values()).map(StepChoice::key)),
                    ticks("kind"),
                    ticks("tag"),
                    added.inputs(errors),
                    labels,
                    chips(),
                    any ? here.keep(pair -> !filters.contains(pair.name())).toString() : null);
        }

        /** A menu of people or things, of which several can be picked. */
        private void picks(List<Menu> menus, String name, List<Choice> things, List<String> special) {
            List<String> picked = here.values(name);
            if (things.isEmpty() && picked.isEmpty()) {
                return;
            }
            List<Link> links = new ArrayList<>();
            links.add(Link.of(text(name, "any"), here.without(name), picked.isEmpty()));
            special.forEach(
                    value -> links.add(Link.of(text(name, value), here.toggle(name, value), picked.contains(value))));
            for (Choice thing : things) {
                String value = Long.toString(thing.id());
                links.add(Link.of(thing.name(), here.toggle(name, value), picked.contains(value)));
            }
            menus.add(new Menu(text(name, "name"), summary(name, picked), links));
        }

        /** A menu of fixed words, of which one is picked. */
        private void words(List<Menu> menus, String name, List<String> values) {
            List<String> picked = here.values(name);
            List<Link> links = new ArrayList<>();
            if (!name.equals("status")) {
                links.add(Link.of(text(name, "any"), here.without(name), picked.isEmpty()));
            }
            values.forEach(
                    value -> links.add(Link.of(text(name, value), here.with(name, value), picked.contains(value))));
            menus.add(new Menu(text(name, "name"), summary(name, picked), links));
        }

        private String summary(String name, List<String> picked) {
            return switch (picked.size()) {
                case 0 -> text(name, name.equals("status") ? "open" : "any");
                case 1 -> value(name, picked.get(0));
                default -> texts.of("board.filter.several", picked.size());
            };
        }

        private List<FilterBar.Tag> ticks(String name) {
            List<String> picked = here.values(name);
            return known.of(name).stream()
                    .map(thing -> new FilterBar.Tag(
                            Long.toString(thing.id()), thing.name(), picked.contains(Long.toString(thing.id()))))
                    .toList();
        }

        private List<Chip> chips() {
            List<Chip> chips = new ArrayList<>();
            for (Address.Pair pair : here.query()) {
                String words = words(pair);
                if (words != null) {
                    chips.add(new Chip(
                            words,
                            here.without(pair.name(), pair.value()).toString(),
                            texts.of("board.filter.remove", words)));
                }
            }
            return chips;
        }

        private @Nullable String words(Address.Pair pair) {
            return DealFilter.NAMES.contains(pair.name())
                    ? texts.of("board.chip." + pair.name(), value(pair.name(), pair.value()))
                    : added.words(pair.name(), pair.value());
        }

        private String label(String name) {
            return DealFilter.NAMES.contains(name) ? texts.of("board.filter.of." + name) : added.label(name);
        }

        /** A filter's value in words. */
        private String value(String name, String value) {
            return switch (name) {
                case "owner", "team", "tag", "kind", "account" ->
                    value.equals(DealFilter.MINE) ? text(name, value) : orUnknown(known.name(name, value));
                case "seller", "buyer", "marketer" -> orUnknown(stage(value));
                case "process" -> orUnknown(process == null ? null : process.name());
                case "closing", "gap", "step", "status" -> text(name, value.toLowerCase(Locale.ROOT));
                default -> value;
            };
        }

        private @Nullable String stage(String id) {
            return process == null
                    ? null
                    : process.stage(Long.parseLong(id)).map(Stage::name).orElse(null);
        }

        private String orUnknown(@Nullable String name) {
            return name == null ? texts.of("board.filter.unknown") : name;
        }

        private List<Option> options(String name, Stream<String> values) {
            Function<String, Option> option = value -> new Option(value, text(name, value));
            return values.map(option).toList();
        }
    }

    private String text(String name, String value) {
        return texts.of("board." + name + "." + value);
    }

    private static String shortened(String typed) {
        return typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN);
    }
}
