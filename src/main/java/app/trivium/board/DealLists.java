package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/** The list of deals for whoever reads it from end to end: which deals match, in which order, part by part. */
@Service
public class DealLists {

    private final FilterReadings readings;
    private final Tallies tallies;
    private final JdbcClient jdbc;
    private final Clock clock;

    DealLists(FilterReadings readings, Tallies tallies, JdbcClient jdbc, Clock clock) {
        this.readings = readings;
        this.tallies = tallies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Part of the list.
     *
     * @param next where it goes on; null at its end
     * @param total how many deals match in all; null when that was not asked for
     */
    public record Part(
            List<Long> deals,
            @Nullable String next,
            @Nullable Long total) {}

    private record Place(long id, @Nullable Object key) {}

    /**
     * @param wish filters and order as in the address of the list's page; open deals alone if no status is named
     * @throws Invalid if one of them or the cursor cannot be read
     */
    public Part part(
            Actor actor, MultiValueMap<String, String> wish, @Nullable String cursor, int limit, boolean counted) {
        FilterReading reading = readings.of(wish);
        DealFilter filter =
                reading.filterOrRefuse().orOpen(!reading.typed("status").isEmpty());
        ListOrder order = ListOrder.of(wish);
        ListCursor after = cursor == null ? null : ListCursor.parse(cursor, order);
        Where where = Reader.of(actor, clock.instant()).where(filter);
        List<Place> places = places(where, order, after, limit + 1);
        boolean more = places.size() > limit;
        List<Place> shown = more ? places.subList(0, limit) : places;
        Place last = more ? shown.get(limit - 1) : null;
        return new Part(
                shown.stream().map(Place::id).toList(),
                last == null ? null : new ListCursor(last.key(), last.id()).text(order),
                counted ? tallies.of(where).all().deals() : null);
    }

    private List<Place> places(Where where, ListOrder order, @Nullable ListCursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>(where.parameters());
        parameters.put("limit", limit);
        if (after != null) {
            parameters.put("cursorId", after.id());
            if (after.key() != null) {
                parameters.put("cursorKey", after.key());
            }
        }
        return jdbc.sql("""
                        select d.id, %s as sort_key
                        from %s join account a on a.id = d.account_id join app_user o on o.id = d.owner_id
                             join stage st on st.id = d.seller_stage_id
                        where %s and %s order by %s limit :limit""".formatted(
                                order.key(),
                                Where.DEALS,
                                where.condition(),
                                after == null ? "true" : order.beyond(after.key() == null),
                                order.orderBy()))
                .params(parameters)
                .query((row, n) -> new Place(row.getLong("id"), order.value(row, "sort_key")))
                .list();
    }
}
