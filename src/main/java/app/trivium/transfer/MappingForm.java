package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.process.Processes;
import app.trivium.transfer.Mapping.Options;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how the user understands a file from the fields the browser sent. */
@Component
class MappingForm {

    private static final Pattern DOMAIN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

    private final Currencies currencies;
    private final Processes processes;
    private final Targets targets;

    MappingForm(Currencies currencies, Processes processes, Targets targets) {
        this.currencies = currencies;
        this.processes = processes;
        this.targets = targets;
    }

    /** What is sent as the kind of a file that shall be left out. */
    @Nullable Kind kind(Map<String, String> sent, FormReading reading) {
        return reading.of(() -> Parsing.choice(sent.get("kind"), "kind", Kind.class));
    }

    /** @param columns those of the new kind, when the kind has been changed; null to read them */
    Mapping read(
            Actor actor,
            Map<String, String> sent,
            Mapping before,
            @Nullable Kind kind,
            @Nullable Map<Target, Integer> columns,
            FormReading reading) {
        Map<Target, Integer> filled = columns == null ? columns(sent, before.header(), kind, reading) : columns;
        Map<Target, Map<String, String>> values = new HashMap<>();
        filled.keySet().forEach(target -> values.put(target, words(sent, target, before)));
        Options options = kind == before.kind() ? options(actor, sent, before.options(), reading) : before.options();
        return new Mapping(before.header(), kind, filled, values, options);
    }

    private Map<Target, Integer> columns(
            Map<String, String> sent, List<String> header, @Nullable Kind kind, FormReading reading) {
        Map<Target, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            int column = i;
            String field = "column" + i;
            Target target = reading.of(() -> targets.read(sent.get(field), field));
            if (target != null && target.kind() == kind && columns.putIfAbsent(target, column) != null) {
                reading.refuse(new Invalid(field, "transfer.mapping.twice"));
            }
        }
        return columns;
    }

    private static Map<String, String> words(Map<String, String> sent, Target target, Mapping before) {
        Map<String, String> words = new HashMap<>(before.values().getOrDefault(target, Map.of()));
        for (int i = 0; i < Guesses.MOST_WORDS; i++) {
            String word = sent.get(target.notation() + ".word" + i);
            String meaning = sent.get(target.notation() + ".meaning" + i);
            if (word != null && meaning != null && meaning.length() <= 20) {
                words.put(word, meaning);
            }
        }
        return words;
    }

    private Options options(Actor actor, Map<String, String> sent, Options before, FormReading reading) {
        DateOrder dates = reading.of(() -> Parsing.choice(sent.get("dates"), "dates", DateOrder.class));
        DecimalMark decimals = reading.of(() -> Parsing.choice(sent.get("decimals"), "decimals", DecimalMark.class));
        return new Options(
                dates == null ? before.dates() : dates,
                decimals == null ? before.decimals() : decimals,
                said(reading.of(() -> currency(sent.get("currency"))), before.currency()),
                said(reading.of(() -> process(actor, sent.get("process"), before.processId())), before.processId()),
                said(reading.of(() -> lossReason(sent.get("lossReason"))), before.lossReasonId()),
                unnamedAccount(sent, before, reading),
                said(reading.of(() -> domain(sent.get("mailDomain"))), before.mailDomain()));
    }

    private static <T> T said(@Nullable T sent, T before) {
        return Objects.requireNonNullElse(sent, before);
    }

    private @Nullable String currency(@Nullable String sent) {
        return sent == null
                ? null
                : currencies.money(BigDecimal.ZERO, sent, "currency").currency();
    }

    private @Nullable Long process(Actor actor, @Nullable String sent, long before) {
        Long id = Parsing.id(sent, "process");
        if (id != null && id != before && processes.choices(actor).stream().noneMatch(choice -> choice.id() == id)) {
            throw new Invalid("process", "web.choice.unknown");
        }
        return id;
    }

    private @Nullable Long lossReason(@Nullable String sent) {
        return sent == null
                ? null
                : processes.lossReason(Parsing.id(sent, "lossReason")).id();
    }

    private static @Nullable String unnamedAccount(Map<String, String> sent, Options before, FormReading reading) {
        String choice = sent.get("unnamed");
        if (choice == null) {
            return before.unnamedAccount();
        }
        if (!choice.equals("account")) {
            return null;
        }
        return reading.of(() -> Parsing.line(sent.get("unnamedAccount"), "unnamedAccount", 200));
    }

    private static @Nullable String domain(@Nullable String sent) {
        String domain = Parsing.optionalLine(sent, "mailDomain", 200);
        if (domain != null && !DOMAIN.matcher(domain).matches()) {
            throw new Invalid("mailDomain", "transfer.mapping.domain");
        }
        return domain;
    }
}
