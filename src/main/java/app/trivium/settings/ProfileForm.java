package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.Theme;
import app.trivium.identity.Users;
import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the browser sent of somebody's own name and preferences. */
record ProfileForm(
        @Nullable String name,
        @Nullable String locale,
        @Nullable String zone,
        @Nullable String theme) {

    static ProfileForm of(Actor actor) {
        return new ProfileForm(
                actor.name(),
                actor.locale().toLanguageTag(),
                actor.zone().getId(),
                actor.theme().name());
    }

    void save(Users users, Actor actor, FormReading reading) {
        String checkedName = reading.of(() -> Parsing.line(name, "name", Users.LONGEST_NAME));
        Locale checkedLocale = reading.of(() -> Habits.locale(locale, "locale"));
        ZoneId checkedZone = reading.of(() -> Habits.zone(zone, "zone"));
        Theme checkedTheme = reading.of(() -> Parsing.choice(theme, "theme", Theme.class));
        if (checkedName != null && checkedLocale != null && checkedZone != null) {
            users.prefer(
                    actor,
                    checkedName,
                    checkedLocale,
                    checkedZone,
                    checkedTheme == null ? actor.theme() : checkedTheme);
        }
    }
}
