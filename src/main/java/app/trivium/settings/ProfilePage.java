package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.ApiScope;
import app.trivium.identity.ApiToken;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.OpenSession;
import app.trivium.identity.Sessions;
import app.trivium.identity.Theme;
import app.trivium.web.Formats;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What somebody's own page shows besides its forms. */
record ProfilePage(
        boolean hasPassword,
        List<Option> locales,
        List<Option> zones,
        List<Option> themes,
        List<Browser> browsers,
        List<TokenLine> tokens,
        List<Choice> scopes,
        List<Option> days) {

    /** A browser somebody is signed in with. */
    public record Browser(String name, String where, boolean thisOne, String end) {}

    /** A token the person made, and what has become of it in words. */
    public record TokenLine(String name, String scope, String state, boolean expired, String revocation) {}

    @Component
    static class Query {

        private static final String SCOPE = "identity.scope.";
        private static final List<Integer> DAYS = List.of(30, 90, 365);

        private final JdbcClient jdbc;
        private final Sessions sessions;
        private final ApiTokens tokens;
        private final Clock clock;
        private final Texts texts;

        Query(JdbcClient jdbc, Sessions sessions, ApiTokens tokens, Clock clock, Texts texts) {
            this.jdbc = jdbc;
            this.sessions = sessions;
            this.tokens = tokens;
            this.clock = clock;
            this.texts = texts;
        }

        /** Gives the page all it shows; a form that was filled in stays as it was. */
        void show(Actor actor, Model model) {
            Map<String, Object> forms =
                    Map.of("form", ProfileForm.of(actor), "secret", PasswordForm.EMPTY, "wish", ApiTokenForm.fresh());
            forms.forEach((name, empty) -> {
                if (!model.containsAttribute(name)) {
                    model.addAttribute(name, empty);
                }
            });
            model.addAttribute("page", of(actor));
        }

        private ProfilePage of(Actor actor) {
            Instant now = clock.instant();
            Formats formats = new Formats(actor.locale(), actor.zone(), now);
            return new ProfilePage(
                    hasPassword(actor),
                    Habits.locales(now),
                    Habits.zones(),
                    themes(),
                    sessions.of(actor).stream()
                            .map(open -> browser(open, actor, formats))
                            .toList(),
                    tokens.of(actor).stream()
                            .map(token -> line(token, formats, now))
                            .toList(),
                    Choice.of(ApiScope.values(), SCOPE, texts),
                    DAYS.stream()
                            .map(days -> new Option(days.toString(), texts.of("settings.tokens.days.of", days)))
                            .toList());
        }

        private TokenLine line(ApiToken token, Formats formats, Instant now) {
            boolean expired = !token.expiresAt().isAfter(now);
            String end = formats.date(token.expiresAt());
            Instant used = token.usedAt();
            String state = used == null
                    ? texts.of("settings.tokens.unused", end)
                    : texts.of("settings.tokens.state", end, formats.moment(used));
            return new TokenLine(
                    token.name(),
                    texts.of(SCOPE + token.scope().name().toLowerCase(Locale.ROOT)),
                    expired ? texts.of("settings.tokens.over", end) : state,
                    expired,
                    "/profile/tokens/" + token.id() + "/revocation");
        }

        private List<Option> themes() {
            return Stream.of(Theme.values())
                    .map(theme -> new Option(
                            theme.name(),
                            texts.of("identity.theme." + theme.name().toLowerCase(Locale.ROOT))))
                    .toList();
        }

        private boolean hasPassword(Actor actor) {
            Optional<Boolean> has = jdbc.sql("select password_hash is not null from app_user where id = :id")
                    .param("id", actor.id())
                    .query(Boolean.class)
                    .optional();
            return has.orElse(false);
        }

        private Browser browser(OpenSession open, Actor actor, Formats formats) {
            return new Browser(
                    BrowserName.of(open.browser()),
                    texts.of("settings.sessions.where", open.address(), formats.moment(open.seen())),
                    open.session().equals(actor.session()),
                    "/profile/sessions/" + open.session() + "/end");
        }
    }
}
