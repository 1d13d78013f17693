package app.trivium.settings;

import app.trivium.identity.Actor;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody's own page shows besides its forms. */
record ProfilePage(
        boolean hasPassword, List<Option> locales, List<Option> zones, List<Option> themes, List<Browser> browsers) {

    /** A browser somebody is signed in with. */
    public record Browser(String name, String where, boolean thisOne) {}

    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Sessions sessions;
        private final Clock clock;
        private final Texts texts;

        Query(JdbcClient jdbc, Sessions sessions, Clock clock, Texts texts) {
            this.jdbc = jdbc;
            this.sessions = sessions;
            this.clock = clock;
            this.texts = texts;
        }

        ProfilePage of(Actor actor) {
            Instant now = clock.instant();
            Formats formats = new Formats(actor.locale(), actor.zone(), now);
            return new ProfilePage(
                    hasPassword(actor),
                    Habits.locales(now),
                    Habits.zones(),
                    themes(),
                    sessions.of(actor).stream()
                            .map(open -> browser(open, actor, formats))
                            .toList());
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

        private static Browser browser(OpenSession open, Actor actor, Formats formats) {
            return new Browser(
                    BrowserName.of(open.browser()),
                    open.address() + " · " + formats.moment(open.since()),
                    open.session().equals(actor.session()));
        }
    }
}
