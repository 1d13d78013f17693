package app.trivium.board;

import app.trivium.identity.Actor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what there is to pick from in the filters: owners, teams, tags, activity kinds, and the account that is
 * filtered by.
 */
@Component
class FilterChoices {

    private final JdbcClient jdbc;

    FilterChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One thing to pick. */
    record Choice(String kind, long id, String name) {}

    /**
     * All choices of one page, tags and kinds in their order and the others by name; people who have left and what is
     * archived come last.
     */
    record Choices(List<Choice> all) {

        List<Choice> of(String kind) {
            return all.stream().filter(choice -> choice.kind().equals(kind)).toList();
        }

        @Nullable String name(String kind, String id) {
            return all.stream()
                    .filter(choice -> choice.kind().equals(kind) && Objects.equals(Long.toString(choice.id()), id))
                    .map(Choice::name)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param tags those that are filtered by, which are named also when they are archived; likewise of kinds */
    Choices of(Actor actor, @Nullable Long account, List<Long> tags, List<Long> kinds) {
        return new Choices(jdbc.sql("""
                        select kind, id, name from (
                            select 'owner' as kind, u.id, u.name, u.disabled_at is null as active, null::integer as position
                            from app_user u where %s
                            union all
                            select 'team', id, name, true, null from team
                            union all
                            select 'tag', id, name, archived_at is null, position from tag g
                            where archived_at is null and exists (select from deal_tag h where h.tag_id = g.id)
                               or id = any(:tags)
                            union all
                            select 'kind', id, name, archived_at is null, position from activity_kind
                            where archived_at is null or id = any(:kinds)
                            union all
                            select 'account', a.id, a.name, true, null from account a
                            where a.id = :account and a.removed_at is null and exists (
                                select from deal d where d.account_id = a.id and d.removed_at is null and %s)) c
                        order by active desc, position nulls last, name collate "und-x-icu", id""".formatted(actor.sees("u.id"), actor.sees("d.owner_id")))
                .param("seen", actor.seen())
                .param("account", account, java.sql.Types.BIGINT)
                .param("tags", tags.toArray(Long[]::new))
                .param("kinds", kinds.toArray(Long[]::new))
                .query(Choice.class)
                .list());
    }
}
