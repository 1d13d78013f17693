package app.trivium.transfer;

import app.trivium.customfield.FieldType;
import app.trivium.identity.Actor;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.transfer.MappingPage.Column;
import app.trivium.transfer.MappingPage.Word;
import app.trivium.transfer.MappingPage.Words;
import app.trivium.transfer.Target.Content;
import app.trivium.transfer.Targets.Offered;
import app.trivium.web.NotFound;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a file shows. */
@Component
class MappingPages {

    private static final int SAMPLE = 50;
    private static final int SHOWN = 3;

    private final Imports imports;
    private final ImportRows rows;
    private final Processes processes;
    private final MappingSettings settings;
    private final KnownUsers users;
    private final Previews previews;
    private final Targets targets;
    private final Texts texts;

    MappingPages(
            Imports imports,
            ImportRows rows,
            Processes processes,
            MappingSettings settings,
            KnownUsers users,
            Previews previews,
            Targets targets,
            Texts texts) {
        this.imports = imports;
        this.rows = rows;
        this.processes = processes;
        this.settings = settings;
        this.users = users;
        this.previews = previews;
        this.targets = targets;
        this.texts = texts;
    }

    Mapping mapping(Actor actor, long runId, long fileId) {
        return file(actor, runId, fileId).mapping();
    }

    private ImportFile file(Actor actor, long runId, long fileId) {
        imports.look(actor, runId);
        return imports.files(runId).stream()
                .filter(file -> file.id() == fileId)
                .findFirst()
                .orElseThrow(() -> new NotFound("transfer.unknown"));
    }

    MappingPage page(Actor actor, long runId, long fileId) {
        ImportFile file = file(actor, runId, fileId);
        return page(actor, file, file.mapping(), Map.of());
    }

    /** The page once more, with everything that was chosen and typed although it could not be taken. */
    MappingPage again(Actor actor, long runId, long fileId, Mapping chosen, Map<String, String> typed) {
        return page(actor, file(actor, runId, fileId), chosen, typed);
    }

    private MappingPage page(Actor actor, ImportFile file, Mapping mapping, Map<String, String> typed) {
        List<ImportFile> files = imports.files(file.runId());
        Kind kind = mapping.kind();
        List<String> questions = targets.openQuestions(mapping);
        boolean shown = typed.isEmpty() && questions.isEmpty();
        List<Offered> offered = kind == null ? List.of() : targets.offered(kind);
        return new MappingPage(
                file.runId(),
                file.id(),
                file.name(),
                texts.of("transfer.file.facts", file.rowCount(), file.charset(), texts.of(file.separatorKey())),
                kind == null ? "" : kind.name(),
                kinds(actor),
                columns(file, mapping, typed),
                offered.stream()
                        .map(one -> new Option(one.target().notation(), one.label()))
                        .toList(),
                offered.stream().anyMatch(one -> isOfWords(one.target())),
                settings.of(actor, mapping, typed),
                kind == null ? List.of() : words(file, mapping),
                kind == null || !shown ? null : previews.of(actor, file, kind, files),
                questions,
                next(file, files));
    }

    /** The next file that has not been looked at, in the order of their upload. */
    private static @Nullable String next(ImportFile file, List<ImportFile> files) {
        return files.stream()
                .filter(other -> other.position() > file.position())
                .findFirst()
                .map(other -> "/imports/" + file.runId() + "/files/" + other.id())
                .orElse(null);
    }

    private List<Option> kinds(Actor actor) {
        return Stream.of(Kind.values())
                .filter(kind -> kind != Kind.TEAMS || actor.isAdmin())
                .map(kind -> new Option(kind.name(), texts.of("transfer.kind." + kind.key())))
                .toList();
    }

    private List<Column> columns(ImportFile file, Mapping mapping, Map<String, String> typed) {
        List<FileRow> sample = rows.after(file.id(), 0, SAMPLE);
        return IntStream.range(0, mapping.header().size())
                .mapToObj(index -> {
                    String target = mapping.columns().entrySet().stream()
                            .filter(entry -> entry.getValue() == index)
                            .map(entry -> entry.getKey().notation())
                            .findFirst()
                            .orElse("");
                    return new Column(
                            index,
                            mapping.header().get(index),
                            sample(sample, index),
                            typed.getOrDefault("column" + index, target));
                })
                .toList();
    }

    private static String sample(List<FileRow> rows, int column) {
        return rows.stream()
                .map(row -> row.cell(column))
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .limit(SHOWN)
                .map(cell -> cell.length() > 60 ? cell.substring(0, 60) + "…" : cell)
                .collect(Collectors.joining(" · "));
    }

    /** Whether its cells hold words of which one has to know how to write them. */
    private static boolean isOfWords(Target target) {
        return target instanceof AddedTarget added && (added.type().isPicked() || added.type() == FieldType.FLAG);
    }

    /** Stages first: they are few and matter most. */
    private List<Words> words(ImportFile file, Mapping mapping) {
        return Stream.of(FixedTarget.values())
                .filter(target -> target.content() == Content.STAGE || target.content() == Content.OWNER)
                .filter(mapping::has)
                .sorted(Comparator.comparing(FixedTarget::content))
                .map(target -> words(file, mapping, target, Objects.requireNonNull(mapping.column(target))))
                .toList();
    }

    private Words words(ImportFile file, Mapping mapping, FixedTarget target, int column) {
        Map<String, Integer> counts = rows.words(file.id(), column, Guesses.MOST_WORDS + 1);
        List<Word> words = new ArrayList<>();
        counts.entrySet().stream().limit(Guesses.MOST_WORDS).forEach(entry -> {
            String count = texts.of("transfer.words.count", entry.getValue());
            words.add(new Word(words.size(), entry.getKey(), count, mapping.meaning(target, entry.getKey())));
        });
        boolean stages = target.content() == Content.STAGE;
        long unknown = words.stream().filter(word -> word.meaning().isEmpty()).count();
        return new Words(
                target.notation(),
                texts.of("transfer.target." + target.key()),
                texts.of("transfer.words.summary", words.size(), unknown),
                stages,
                stages || unknown > 0,
                words,
                meanings(target, mapping),
                counts.size() - words.size());
    }

    private List<Option> meanings(Target target, Mapping mapping) {
        if (target.content() == Content.OWNER) {
            return Stream.concat(
                            Stream.of(new Option(OwnerChoice.BY_NAME, texts.of("transfer.owner.byName"))),
                            users.candidates().stream().map(user -> new Option(String.valueOf(user.id()), user.name())))
                    .toList();
        }
        ProcessMap process = processes.map(mapping.options().processId());
        Stream<Option> stages = process.stages(Guesses.journey(target)).stream().map(MappingPages::option);
        Stream<Option> outcomes = target == FixedTarget.DEAL_STAGE
                ? Stream.of("WON", "LOST", "ON_HOLD")
                        .map(status ->
                                new Option(status, texts.of("transfer.outcome." + status.toLowerCase(Locale.ROOT))))
                : Stream.of();
        return Stream.concat(stages, outcomes).toList();
    }

    private static Option option(Stage stage) {
        return new Option(String.valueOf(stage.id()), stage.name());
    }
}
