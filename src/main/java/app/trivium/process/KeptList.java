package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to an ordered list of words that deals bear: loss reasons, sources, tags, activity kinds. Each verb is
 * an admin's, and one transaction. {@code seen} is the edition of the entry that the admin saw.
 */
public abstract class KeptList<E extends ListEntry> {

    private static final Map<String, @Nullable String> ARCHIVED = Map.of("archived", "true");
    private static final Map<String, @Nullable String> BACK = Map.of("archived", "false");
    private static final Map<String, @Nullable String> MERGED = Map.of("archived", "merged");

    private final String slug;
    private final ListTable table;
    private final Class<E> type;
    private final Bearers bearers;
    private final ListDesk desk;

    /** @param slug what the list is called in addresses, message keys and the audit log */
    protected KeptList(String slug, String table, Class<E> type, Bearers bearers, ListDesk desk) {
        this.slug = slug;
        this.table = new ListTable(table, desk.jdbc);
        this.type = type;
        this.bearers = bearers;
        this.desk = desk;
    }

    /**
     * An entry as its admins see it.
     *
     * @param edition to be sent back with a change, so that nobody changes what they have not seen
     * @param mergedInto the name of the one that deals bear in its stead
     */
    public record Entry(
            long id,
            String name,
            long edition,
            boolean archived,
            @Nullable String mergedInto) {}

    protected abstract E make(String name);

    /** Whether there must always be something to choose. */
    protected boolean mustOffer() {
        return false;
    }

    /** Refuses a name that no entry of this list can have. */
    protected void check(String name) {}

    public String slug() {
        return slug;
    }

    /** How many characters a name has at most. */
    public int longest() {
        return 80;
    }

    /** Those that are offered, in their order, then the archived ones. */
    public List<Entry> entries() {
        return table.entries();
    }

    /** How many deals bear each entry, by its id. */
    public Map<Long, Long> deals() {
        return bearers.counts();
    }

    /** Adds an entry at the end and returns its id. */
    @Transactional
    public long add(Actor admin, String name) {
        begin(admin);
        refuseTaken(name, null);
        List<Long> order = table.offered();
        E entry = make(name);
        record(admin, entry, "added", told -> told.reversible(ARCHIVED, BACK));
        order.add(entry.id());
        table.number(order);
        return entry.id();
    }

    @Transactional
    public void rename(Actor admin, long id, long seen, String name) {
        E entry = take(admin, id, seen);
        String was = entry.name();
        if (!was.equals(name)) {
            refuseTaken(name, id);
            entry.rename(name);
            record(
                    admin,
                    entry,
                    "renamed",
                    told -> told.from(Map.of("name", was), Map.of("name", name)).reversible());
        }
    }

    /**
     * Puts an entry in another place among those that are offered.
     *
     * @param position 1 for the first place; further than the last is the last
     */
    @Transactional
    public void place(Actor admin, long id, int position) {
        begin(admin);
        E entry = find(id);
        List<Long> order = table.offered();
        int was = order.indexOf(id) + 1;
        int is = Math.max(1, Math.min(position, order.size()));
        if (was == 0) {
            throw new Conflict("process.list.archived", entry.name());
        }
        if (was != is) {
            order.remove(was - 1);
            order.add(is - 1, id);
            table.number(order);
            record(
                    admin,
                    entry,
                    "moved",
                    told -> told.from(Map.of("position", was + ""), Map.of("position", is + ""))
                            .reversible());
        }
    }

    /** From now on it is not offered; deals that bear it keep it. */
    @Transactional
    public void archive(Actor admin, long id, long seen) {
        E entry = take(admin, id, seen);
        if (entry.isArchived()) {
            return;
        }
        if (mustOffer() && table.offered().size() == 1) {
            throw new Conflict("process.list.last", entry.name());
        }
        entry.archive(desk.clock.instant());
        record(admin, entry, "archived", told -> told.reversible(BACK, ARCHIVED));
    }

    @Transactional
    public void bringBack(Actor admin, long id, long seen) {
        E entry = take(admin, id, seen);
        if (entry.isArchived()) {
            boolean merged = entry.isMerged();
            entry.bringBack();
            record(admin, entry, "broughtBack", told -> merged ? told : told.reversible(ARCHIVED, BACK));
        }
    }

    /**
     * Every deal that bears the one bears the other from now on, and the one is archived. History goes on naming it,
     * and who looks for its deals finds those of the other.
     *
     * @return how many deals that were
     */
    @Transactional
    public long merge(Actor admin, long id, long seen, long intoId) {
        E entry = take(admin, id, seen);
        E into = Optional.ofNullable(desk.entities.find(type, intoId))
                .filter(other -> other != entry && !other.isArchived())
                .orElseThrow(() -> new Invalid("into", "web.choice.unknown"));
        boolean archived = entry.isArchived();
        long held = bearers.hold(id);
        table.close(id);
        long deals = bearers.give(id, intoId);
        boolean bare = held + table.follow(id, intoId) == 0 && !archived;
        entry.mergeInto(intoId, desk.clock.instant());
        Map<String, @Nullable String> done = Map.of("mergedInto", into.name(), "deals", deals + "");
        record(admin, entry, "merged", told -> {
            Change merged = told.from(Map.of(), done);
            return bare ? merged.reversible(BACK, MERGED) : merged;
        });
        return deals;
    }

    /** Lets no other admin change the list until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Actor admin) {
        if (!admin.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
        desk.jdbc.sql("select keep_list(:list)").param("list", slug).query().singleRow();
    }

    private E take(Actor admin, long id, long seen) {
        begin(admin);
        E entry = find(id);
        if (entry.edition() != seen) {
            throw desk.log
                    .lastAuthor(Area.LIST, slug + ".", id)
                    .map(who -> new Conflict("process.list.overtaken", who, entry.name()))
                    .orElseGet(() -> new Conflict("web.overtaken"));
        }
        return entry;
    }

    private E find(long id) {
        E entry = desk.entities.find(type, id);
        if (entry == null) {
            throw new NotFound("process.list.unknown");
        }
        return entry;
    }

    private void refuseTaken(String name, @Nullable Long own) {
        check(name);
        for (Entry other : table.entries()) {
            if (other.name().equalsIgnoreCase(name) && (own == null || other.id() != own)) {
                throw new Invalid(
                        "name", other.archived() ? "process.list.taken.archived" : "process.list.taken", other.name());
            }
        }
    }

    /** Writes the entry down with a word in the audit log. A name that came to be meanwhile is left to its author. */
    private void record(Actor admin, E entry, String act, UnaryOperator<Change> more) {
        try {
            desk.entities.persist(entry);
            desk.entities.flush();
        } catch (PersistenceException taken) {
            throw new Conflict("web.overtaken");
        }
        Change change = Change.of(Area.LIST, slug + "." + act, entry.id(), entry.name());
        desk.audit.record(admin.id(), more.apply(change));
    }
}
