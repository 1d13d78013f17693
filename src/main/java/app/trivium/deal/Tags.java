package app.trivium.deal;

import app.trivium.deal.DealEvent.DealEdited;
import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to the tags of deals: short words anybody who edits a deal hangs on it. A tag comes to be by its first
 * use; whoever writes it in other capitals means the same, and whoever writes one that was merged into another means
 * that one.
 */
@Service
public class Tags {

    static final int LONGEST = 40;
    private static final int MOST = 20;
    private static final String BETWEEN = ", ";

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Tags(Ledger ledger, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** A tag to pick. */
    public record Choice(long id, String name) {}

    /** The tags in use, in their order, without the archived ones. */
    public List<Choice> choices() {
        return jdbc.sql("""
                        select id, name from tag
                        where archived_at is null and exists (select from deal_tag where tag_id = tag.id)
                        order by position nulls last, name collate "und-x-icu", id""").query(Choice.class).list();
    }

    /** The tags a text lists, "enterprise, renewal": each checked, each once, in the order written. */
    public static Set<String> parse(@Nullable String typed, String field) {
        String text = Parsing.optionalLine(typed, field, MOST * (LONGEST + 2));
        Set<String> names = new LinkedHashSet<>();
        if (text != null) {
            Stream.of(text.split(",")).filter(name -> !name.isBlank()).forEach(name -> names.add(name(name, field)));
        }
        return names;
    }

    /** Hangs tags on a deal. */
    @Transactional
    public void add(Actor actor, long dealId, Set<String> names) {
        add(actor, dealId, names, UUID.randomUUID());
    }

    /** Hangs tags on a deal as part of a gesture, which can be taken back as a whole. */
    @Transactional
    public void add(Actor actor, long dealId, Set<String> names, UUID gesture) {
        change(actor, dealId, names, Set.of(), gesture);
    }

    /** Takes tags off a deal. */
    @Transactional
    public void remove(Actor actor, long dealId, Set<String> names) {
        remove(actor, dealId, names, UUID.randomUUID());
    }

    /** Takes tags off a deal as part of a gesture, which can be taken back as a whole. */
    @Transactional
    public void remove(Actor actor, long dealId, Set<String> names, UUID gesture) {
        change(actor, dealId, Set.of(), names, gesture);
    }

    /** Makes the change that turns {@code was}, which the author saw, into {@code now}; other people's tags stay. */
    @Transactional
    public void set(Actor actor, long dealId, Set<String> was, Set<String> now, UUID gesture) {
        change(actor, dealId, without(now, was), without(was, now), gesture);
    }

    private void change(Actor actor, long dealId, Set<String> added, Set<String> removed, UUID gesture) {
        Deal deal = ledger.take(actor, dealId);
        if (!ledger.knows(deal, DealChange.TAGS, gesture)) {
            Act act = ledger.act(actor, gesture);
            Set<String> hung = meant(checked(added));
            refuseArchived(deal, hung);
            swap(deal, hung, without(meant(checked(removed)), hung), act);
        }
    }

    /** Takes back a change of tags: what it hung goes, what it took comes back. */
    void takeBack(Deal deal, @Nullable String before, @Nullable String after, Act act) {
        Set<String> was = meant(split(before));
        Set<String> became = meant(split(after));
        swap(deal, without(was, became), without(became, was), act);
    }

    private void swap(Deal deal, Set<String> added, Set<String> removed, Act act) {
        String before = of(deal);
        hang(deal, added);
        takeOff(deal, removed);
        String after = of(deal);
        refuseMany(split(after).size());
        if (!before.equals(after)) {
            ledger.write(List.of(new DealChange(deal, DealChange.TAGS, orNull(before), orNull(after), act)));
            ledger.raise(deal);
            events.publishEvent(new DealEdited(deal.id(), deal.processId()));
        }
    }

    private void hang(Deal deal, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        String[] sorted = names.stream().sorted().toArray(String[]::new);
        jdbc.sql("insert into tag (name) select unnest(:names::text[]) on conflict do nothing")
                .param("names", sorted)
                .update();
        jdbc.sql("""
                        insert into deal_tag (deal_id, tag_id) select :deal, t.id from (
                            select coalesce(merged_into_id, id) as id from tag
                            where lower(name) in (select lower(n) from unnest(:names::text[]) n) for key share) t
                        on conflict do nothing""").param("deal", deal.id()).param("names", sorted).update();
    }

    /** What is archived is hung on no further deal; one that bears it keeps it. */
    private void refuseArchived(Deal deal, Set<String> names) {
        jdbc.sql("""
                        select name from tag
                        where archived_at is not null and lower(name) in (select lower(n) from unnest(:names::text[]) n)
                          and not exists (select from deal_tag where deal_id = :deal and tag_id = id) limit 1""")
                .param("names", names.toArray(String[]::new))
                .param("deal", deal.id())
                .query(String.class)
                .optional()
                .ifPresent(archived -> {
                    throw new Invalid("tags", "deal.tags.archived", archived);
                });
    }

    /** The names, but for those that were merged into another the name of that one. */
    private Set<String> meant(Set<String> names) {
        Map<String, String> others = new HashMap<>();
        jdbc.sql("""
                        select n.name, meant.name from unnest(:names::text[]) n (name)
                        join tag said on lower(said.name) = lower(n.name)
                        join tag meant on meant.id = said.merged_into_id""").param("names", names.toArray(String[]::new)).query(row -> {
            others.put(row.getString(1), row.getString(2));
        });
        Set<String> meant = new LinkedHashSet<>();
        names.forEach(name -> meant.add(others.getOrDefault(name, name)));
        return meant;
    }

    private void takeOff(Deal deal, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from deal_tag using tag where deal_id = :deal and id = tag_id
                        and lower(name) in (select lower(n) from unnest(:names::text[]) n)""")
                .param("deal", deal.id())
                .param("names", names.toArray(String[]::new))
                .update();
    }

    /** The deal's tags in the notation of the history; empty when it has none. */
    private String of(Deal deal) {
        return jdbc.sql("""
                        select coalesce(string_agg(name, :between order by lower(name)), '')
                        from deal_tag join tag on id = tag_id where deal_id = :deal""")
                .param("between", BETWEEN)
                .param("deal", deal.id())
                .query(String.class)
                .single();
    }

    private static Set<String> checked(Set<String> names) {
        refuseMany(names.size());
        Set<String> checked = new LinkedHashSet<>();
        names.forEach(name -> checked.add(name(name, "tags")));
        return checked;
    }

    private static void refuseMany(int count) {
        if (count > MOST) {
            throw new Invalid("tags", "deal.tags.many", MOST);
        }
    }

    static String name(String typed, String field) {
        String name = Parsing.line(typed, field, LONGEST);
        if (name.indexOf(',') >= 0) {
            throw new Invalid(field, "deal.tags.comma");
        }
        return name;
    }

    private static Set<String> split(@Nullable String names) {
        return names == null || names.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(names.split(BETWEEN)));
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new LinkedHashSet<>(names);
        rest.removeIf(name -> others.stream().anyMatch(name::equalsIgnoreCase));
        return rest;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
