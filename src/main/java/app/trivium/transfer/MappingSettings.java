package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.process.Processes;
import app.trivium.transfer.MappingPage.Settings;
import app.trivium.transfer.Target.Content;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a file asks about the whole file, with the choices there are. */
@Component
class MappingSettings {

    private final Processes processes;
    private final Currencies currencies;
    private final Texts texts;

    MappingSettings(Processes processes, Currencies currencies, Texts texts) {
        this.processes = processes;
        this.currencies = currencies;
        this.texts = texts;
    }

    Settings of(Actor actor, Mapping mapping, Map<String, String> typed) {
        Mapping.Options options = mapping.options();
        boolean deals = mapping.kind() == Kind.DEALS;
        boolean numbers = mapping.hasNumbers();
        return new Settings(
                mapping.has(Content.DATE) ? options(DateOrder.values(), DateOrder::name, "transfer.dates.") : List.of(),
                options.dates() == null ? "" : options.dates().name(),
                numbers ? options(DecimalMark.values(), DecimalMark::name, "transfer.decimals.") : List.of(),
                options.decimals() == null ? "" : options.decimals().name(),
                mapping.hasMoney() ? currencies() : List.of(),
                options.currency(),
                deals ? choices(actor) : List.of(),
                String.valueOf(options.processId()),
                deals ? reasons() : List.of(),
                String.valueOf(options.lossReasonId()),
                deals,
                typed.getOrDefault("unnamedAccount", options.unnamedAccount()),
                mapping.kind() == Kind.TEAMS ? typed.getOrDefault("mailDomain", options.mailDomain()) : null);
    }

    private <E extends Enum<E>> List<Option> options(E[] constants, Function<E, String> name, String prefix) {
        return Stream.of(constants)
                .map(constant -> new Option(
                        name.apply(constant),
                        texts.of(prefix + name.apply(constant).toLowerCase(Locale.ROOT))))
                .toList();
    }

    private List<Option> currencies() {
        return currencies.usable().stream()
                .map(rate -> new Option(rate.code(), rate.code()))
                .toList();
    }

    private List<Option> choices(Actor actor) {
        return processes.choices(actor).stream()
                .map(choice -> new Option(String.valueOf(choice.id()), choice.name()))
                .toList();
    }

    private List<Option> reasons() {
        return processes.lossReasons().stream()
                .map(reason -> new Option(String.valueOf(reason.id()), reason.name()))
                .toList();
    }
}
