package app.trivium.board;

import app.trivium.identity.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the saved views for the menu over a page. */
@Component
class ViewMenus {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ViewMenus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long id, String name, String query, boolean own) {

        Link link(Address here) {
            return new Link(
                    name, query.isEmpty() ? here.path() : here.path() + "?" + query, isOn(here) ? "true" : null, null);
        }

        boolean isOn(Address here) {
            return !query.isEmpty() && query.equals(here.queryText());
        }
    }

    ViewMenu of(Actor actor, SavedView.Page page, Address here) {
        List<Row> rows = jdbc.sql("""
                        select id, name, query, owner_id = :me as own from saved_view
                        where page = :page and (owner_id = :me or shared)
                        order by name collate "und-x-icu", id limit :most""")
                .param("me", actor.id())
                .param("page", page.name())
                .param("most", MOST)
                .query(Row.class)
                .list();
        Optional<Row> current = rows.stream().filter(row -> row.isOn(here)).findFirst();
        return new ViewMenu(
                current.map(Row::name).orElse(null),
                rows.stream().filter(Row::own).map(row -> row.link(here)).toList(),
                rows.stream()
                        .filter(row -> !row.own())
                        .map(row -> row.link(here))
                        .toList(),
                current.filter(row -> row.own() || actor.isAdmin())
                        .map(row -> new ViewMenu.Mending(
                                "/views/" + row.id(), "/views/" + row.id() + "/removal", row.name()))
                        .orElse(null),
                here.query(),
                page.name(),
                here.toString());
    }
}
