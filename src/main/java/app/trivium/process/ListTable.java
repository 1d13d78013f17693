package app.trivium.process;

import app.trivium.process.KeptList.Entry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of a list, for what is read or written of many entries at once. */
record ListTable(String name, JdbcClient jdbc) {

    /** Those that are offered, in their order, then the archived ones. */
    List<Entry> entries() {
        return jdbc.sql("""
                        select e.id, e.name, e.edition, e.archived_at is not null as archived, m.name as merged_into
                        from %1$s e left join %1$s m on m.id = e.merged_into_id
                        order by archived, e.position nulls last, e.name collate "und-x-icu", e.id""".formatted(name)).query(Entry.class).list();
    }

    /** The ids of those that are offered, in their order. */
    List<Long> offered() {
        return new ArrayList<>(entries().stream()
                .filter(entry -> !entry.archived())
                .map(Entry::id)
                .toList());
    }

    /** They come in this order from now on. */
    void number(List<Long> order) {
        jdbc.sql("""
                        update %s e set position = n.place from unnest(:order) with ordinality n (id, place)
                        where e.id = n.id and e.position is distinct from n.place""".formatted(name)).param("order", order.toArray(Long[]::new)).update();
    }

    /** No deal comes to bear the entry until the transaction ends. */
    void close(long id) {
        jdbc.sql("select id from %s where id = :id for update".formatted(name))
                .param("id", id)
                .query()
                .singleRow();
    }

    /** What had been merged into the one is merged into the other; says how many entries that were. */
    int follow(long from, long into) {
        return jdbc.sql("update %s set merged_into_id = :into where merged_into_id = :from".formatted(name))
                .param("into", into)
                .param("from", from)
                .update();
    }
}
