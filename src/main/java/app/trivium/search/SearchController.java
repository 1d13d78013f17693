package app.trivium.search;

import app.trivium.identity.Actor;
import app.trivium.web.Parsing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Search from anywhere: a page, what drops from the field in the head, and suggestions for the forms. */
@Controller
class SearchController {

    private static final int ON_PAGE = 50;
    private static final int IN_DROP = 5;
    private static final int SUGGESTIONS = 10;
    private static final String OPTIONS = "search/options";

    private final SearchQuery query;

    SearchController(SearchQuery query) {
        this.query = query;
    }

    @GetMapping("/search")
    String search(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String fromScript,
            Model model) {
        model.addAttribute("found", query.find(actor, q, fromScript == null ? ON_PAGE : IN_DROP));
        return fromScript == null ? "search/page" : "search/drop";
    }

    @GetMapping("/search/accounts")
    String accounts(
            @AuthenticationPrincipal Actor actor, @RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute(
                "suggestions",
                query.accounts(actor, q, SUGGESTIONS).stream()
                        .map(account -> new Suggestion(
                                account.id(),
                                account.name(),
                                Stream.of(account.industry(), account.city())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(", "))))
                        .toList());
        return OPTIONS;
    }

    @GetMapping("/search/people")
    String people(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String account,
            Model model) {
        List<Suggestion> suggestions = query.people(actor, q, Parsing.id(account, "account"), SUGGESTIONS).stream()
                .map(person -> new Suggestion(person.id(), person.name(), person.account()))
                .toList();
        model.addAttribute("suggestions", suggestions);
        return OPTIONS;
    }
}
