package app.trivium.board;

import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.web.Back;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of several deals at once, chosen in the list. */
@Controller
class BulkController {

    private static final int MOST = 200;

    private final Bulk bulk;
    private final Texts texts;

    BulkController(Bulk bulk, Texts texts) {
        this.bulk = bulk;
        this.texts = texts;
    }

    /** @param what which of the three is meant: owner, tag or close */
    record Form(
            @Nullable List<String> deal,
            @Nullable String what,
            @Nullable String newOwner,
            @Nullable String newTag,
            @Nullable String newClose,
            @Nullable String gesture,
            @Nullable String back) {}

    @PostMapping("/deals/bulk")
    String change(@AuthenticationPrincipal Actor actor, Form form, RedirectAttributes redirect) {
        List<Long> ids = ids(form);
        UUID gesture = gesture(form.gesture());
        Bulk.Done done = switch (Objects.requireNonNullElse(form.what(), "")) {
            case "owner" -> {
                long owner = required(Parsing.id(form.newOwner(), "newOwner"), "newOwner");
                yield bulk.change(actor, ids, fields -> fields.withOwner(owner), gesture);
            }
            case "tag" -> bulk.tag(actor, ids, names(form), gesture);
            case "close" -> {
                LocalDate close = Parsing.date(form.newClose(), "newClose");
                yield bulk.change(actor, ids, fields -> fields.withExpectedClose(close), gesture);
            }
            default -> throw new Invalid("what", "web.choice.unknown");
        };
        redirect.addFlashAttribute("toast", toast(done, gesture, form.back()));
        return Back.to(form.back(), "/deals");
    }

    private static List<Long> ids(Form form) {
        List<String> typed = Objects.requireNonNullElse(form.deal(), List.of());
        if (typed.isEmpty()) {
            throw new Invalid("deal", "board.bulk.none");
        }
        if (typed.size() > MOST) {
            throw new Invalid("deal", "board.bulk.many", MOST);
        }
        return typed.stream()
                .map(id -> required(Parsing.id(id, "deal"), "deal"))
                .distinct()
                .toList();
    }

    private static Set<String> names(Form form) {
        Set<String> names = Tags.parse(form.newTag(), "newTag");
        if (names.isEmpty()) {
            throw new Invalid("newTag", "web.text.missing");
        }
        return names;
    }

    private static long required(@Nullable Long id, String field) {
        if (id == null) {
            throw new Invalid(field, "web.text.missing");
        }
        return id;
    }

    private Toast toast(Bulk.Done done, UUID gesture, @Nullable String back) {
        String changed = texts.of("board.bulk.changed", done.changed().size());
        if (done.refused() > 0) {
            changed += " " + texts.of("board.bulk.refused", done.refused(), String.join(" ", done.reasons()));
        }
        if (done.changed().isEmpty()) {
            return Toast.problem(changed);
        }
        String deals = done.changed().stream().map(id -> id + ":0").collect(Collectors.joining(","));
        return Toast.of(changed)
                .undoneBy(
                        "/deals/undo",
                        Map.of(
                                "gesture",
                                gesture.toString(),
                                "deals",
                                deals,
                                "back",
                                Objects.requireNonNullElse(back, "/deals")));
    }

    private static UUID gesture(@Nullable String typed) {
        try {
            return typed == null ? UUID.randomUUID() : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new Invalid("gesture", "web.choice.unknown");
        }
    }
}
