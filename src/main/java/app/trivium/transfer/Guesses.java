package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.process.Journey;
import app.trivium.process.LossReason;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.transfer.Mapping.Options;
import app.trivium.transfer.Target.Content;
import app.trivium.web.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Guesses about a file whatever its user has not said yet. */
@Component
class Guesses {

    /** So many different words of a column are given a meaning; a column of stages or owners has no more. */
    static final int MOST_WORDS = 200;

    private static final int SAMPLE = 200;
    private static final int MOST_VALUES = 20_000;

    private final ImportRows rows;
    private final Processes processes;
    private final Currencies currencies;
    private final KnownUsers users;
    private final Targets targets;
    private final Texts texts;

    Guesses(
            ImportRows rows,
            Processes processes,
            Currencies currencies,
            KnownUsers users,
            Targets targets,
            Texts texts) {
        this.rows = rows;
        this.processes = processes;
        this.currencies = currencies;
        this.users = users;
        this.targets = targets;
        this.texts = texts;
    }

    /** A file of which nothing is known but its header. */
    Mapping blank(List<String> header) {
        return new Mapping(header, null, Map.of(), Map.of(), new Options(null, null, "", 0, 0, null, ""));
    }

    /** Fills what is missing in the mappings of files uploaded together. */
    void complete(Actor actor, List<ImportFile> files) {
        for (ImportFile file : files) {
            Mapping mapping = file.mapping();
            if (mapping.options().currency().isEmpty()) {
                mapping = begin(actor, file);
            }
            file.understand(mapping.withOptions(options(file.id(), mapping)));
        }
        Set<String> added = addedUsers(files);
        files.forEach(file -> file.understand(file.mapping().withValues(values(file, added))));
    }

    private Mapping begin(Actor actor, ImportFile file) {
        List<String> header = file.mapping().header();
        ColumnGuess guess = new ColumnGuess(header, rows.after(file.id(), 0, SAMPLE), targets.offered());
        Kind kind = guess.kind();
        List<LossReason> reasons = processes.lossReasons();
        Options options = new Options(
                null,
                null,
                currencies.home(),
                processes.defaultId(),
                reasons.get(reasons.size() - 1).id(),
                texts.of("transfer.account.unknown"),
                actor.email().substring(actor.email().indexOf('@') + 1));
        return new Mapping(header, kind, kind == null ? Map.of() : guess.columns(kind), Map.of(), options);
    }

    /** The columns of a file whose kind has been corrected. */
    Map<Target, Integer> columns(long fileId, List<String> header, Kind kind) {
        return new ColumnGuess(header, rows.after(fileId, 0, SAMPLE), targets.offered()).columns(kind);
    }

    private Options options(long fileId, Mapping mapping) {
        Options said = mapping.options();
        return new Options(
                said.dates() == null ? only(DateOrder.fitting(texts(fileId, mapping, Content.DATE))) : said.dates(),
                said.decimals() == null ? only(DecimalMark.fitting(numbers(fileId, mapping))) : said.decimals(),
                said.currency(),
                said.processId(),
                said.lossReasonId(),
                said.unnamedAccount(),
                said.mailDomain());
    }

    private static <T> @Nullable T only(Collection<T> fitting) {
        return fitting.size() == 1 ? fitting.iterator().next() : null;
    }

    private Set<String> texts(long fileId, Mapping mapping, Content content) {
        Set<String> texts = new HashSet<>();
        mapping.columns().forEach((target, column) -> {
            if (target.content() == content) {
                texts.addAll(rows.words(fileId, column, MOST_VALUES).keySet());
            }
        });
        return texts;
    }

    private Set<String> numbers(long fileId, Mapping mapping) {
        Set<String> numbers = texts(fileId, mapping, Content.AMOUNT);
        texts(fileId, mapping, Content.NUMBER).forEach(text -> numbers.add(DecimalMark.unsigned(text)));
        return numbers;
    }

    private Set<String> addedUsers(List<ImportFile> files) {
        Set<String> added = new HashSet<>();
        for (ImportFile file : files) {
            for (FixedTarget target : List.of(FixedTarget.USER_NAME, FixedTarget.USER_MANAGER)) {
                Integer column = file.mapping().column(target);
                if (column != null) {
                    rows.words(file.id(), column, MOST_VALUES).keySet().forEach(name -> added.add(Ground.lower(name)));
                }
            }
        }
        return added;
    }

    private Map<Target, Map<String, String>> values(ImportFile file, Set<String> addedUsers) {
        Map<Target, Map<String, String>> values = new HashMap<>();
        file.mapping().columns().forEach((target, column) -> {
            if (target.content() == Content.STAGE || target.content() == Content.OWNER) {
                Map<String, String> meanings =
                        new HashMap<>(file.mapping().values().getOrDefault(target, Map.of()));
                rows.words(file.id(), column, MOST_WORDS)
                        .keySet()
                        .forEach(word ->
                                meanings.computeIfAbsent(word, key -> guess(file.mapping(), target, key, addedUsers)));
                values.put(target, meanings);
            }
        });
        return values;
    }

    private String guess(Mapping mapping, Target target, String word, Set<String> addedUsers) {
        if (target.content() == Content.OWNER) {
            return OwnerChoice.guess(word, users.candidates(), addedUsers.contains(Ground.lower(word)));
        }
        ProcessMap process = processes.map(mapping.options().processId());
        return StageChoice.guess(word, journey(target), process);
    }

    static Journey journey(Target stage) {
        return stage == FixedTarget.DEAL_BUYER_STAGE
                ? Journey.BUYER
                : stage == FixedTarget.DEAL_MARKETER_STAGE ? Journey.MARKETER : Journey.SELLER;
    }
}
