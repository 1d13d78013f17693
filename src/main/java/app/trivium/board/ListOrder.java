package app.trivium.board;

import app.trivium.web.Invalid;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** An order of the list of deals in one of its two ways; deals without such a value come last in both. */
record ListOrder(ListSort sort, boolean descending) {

    static ListOrder of(MultiValueMap<String, String> wish) {
        String sort = wish.getFirst("sort");
        String way = wish.getFirst("dir");
        if (sort != null && !ListSort.of(sort).key().equals(sort)) {
            throw new Invalid("sort", "web.choice.unknown");
        }
        if (way != null && Stream.of("asc", "desc").noneMatch(way::equals)) {
            throw new Invalid("dir", "web.choice.unknown");
        }
        return new ListOrder(ListSort.of(sort), "desc".equals(way));
    }

    String key() {
        return sort.sql();
    }

    String orderBy() {
        return sort.orderBy(descending);
    }

    /** The condition for the deals after a cursor. */
    String beyond(boolean keyIsNull) {
        String sign = descending ? "<" : ">";
        if (keyIsNull) {
            return "(" + key() + " is null and d.id " + sign + " :cursorId)";
        }
        String after = "(" + key() + ", d.id) " + sign + " (:cursorKey, :cursorId)";
        return sort.isOptional() ? "(" + after + " or " + key() + " is null)" : after;
    }

    @Nullable Object value(ResultSet row, String column) throws SQLException {
        return sort.type() == BigDecimal.class ? row.getBigDecimal(column) : row.getObject(column, sort.type());
    }
}
