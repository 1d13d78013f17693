package app.trivium.settings;

import app.trivium.identity.Initials;
import app.trivium.identity.Role;
import app.trivium.web.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads teams for the admin's pages. */
@Component
class TeamQuery {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    TeamQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the list of teams. */
    public record Row(
            String href,
            String name,
            @Nullable String parent,
            @Nullable String managers,
            int members) {}

    /** Somebody who is in the team, or could manage it. */
    public record Person(long id, String href, String name, String initials, Role role, boolean active) {}

    List<Row> list() {
        return jdbc.sql("""
                        select '/settings/teams/' || t.id as href, t.name, p.name as parent,
                               (select string_agg(u.name, ', ' order by u.name collate "und-x-icu")
                                  from team_manager tm join app_user u on u.id = tm.user_id
                                 where tm.team_id = t.id) as managers,
                               (select count(*) from app_user u
                                 where u.team_id = t.id and u.disabled_at is null) as members
                          from team t left join team p on p.id = t.parent_id
                         order by t.name collate "und-x-icu", t.id
                        """).query(Row.class).list();
    }

    /** A team as its form shows it. */
    TeamForm form(long id) {
        List<String> managers = jdbc.sql("select user_id::text from team_manager where team_id = :id")
                .param("id", id)
                .query(String.class)
                .list();
        return jdbc.sql("select version::text, name, parent_id::text as parent from team where id = :id")
                .param("id", id)
                .query((row, n) -> new TeamForm(
                        row.getString("version"), row.getString("name"), row.getString("parent"), managers))
                .optional()
                .orElseThrow(() -> new NotFound("identity.team.unknown"));
    }

    List<Person> members(long id) {
        return people("u.team_id = :id", id);
    }

    /** Whoever may manage a team: managers and admins, and those who manage this one already. */
    List<Person> possibleManagers(long id) {
        return people(
                "u.role in ('MANAGER', 'ADMIN') and (u.disabled_at is null or exists ("
                        + "select 1 from team_manager tm where tm.team_id = :id and tm.user_id = u.id))",
                id);
    }

    private List<Person> people(String condition, long id) {
        return jdbc.sql("select u.id, u.name, u.role, u.disabled_at is null as active from app_user u where "
                        + condition + " order by u.name collate \"und-x-icu\", u.id limit :most")
                .param("id", id)
                .param("most", MOST)
                .query((row, n) -> new Person(
                        row.getLong("id"),
                        "/settings/users/" + row.getLong("id"),
                        row.getString("name"),
                        Initials.of(row.getString("name")),
                        Role.valueOf(row.getString("role")),
                        row.getBoolean("active")))
                .list();
    }
}
