package app.trivium.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A request with something wrong in it, and how it is refused.
 *
 * @param field which field the refusal names; null when it names none
 */
record Mistake(
        String what,
        String operation,
        Function<Scene, MockHttpServletRequestBuilder> request,
        int status,
        @Nullable String field) {

    static List<Mistake> all() {
        List<Mistake> all = new ArrayList<>();
        for (String path : List.of("/api/v1/boards/1/seller", "/api/v1/deals")) {
            String operation = path.endsWith("deals") ? "listDeals" : "readBoard";
            for (String filter : List.of(
                    "owner=everybody",
                    "team=-1",
                    "tag=1.5",
                    "amountFrom=much",
                    "amountTo=1e9",
                    "closing=soon",
                    "closeFrom=2026-13-01",
                    "closeTo=tomorrow",
                    "gap=wide",
                    "step=two",
                    "stale=maybe",
                    "text=%00",
                    "account=99999999999999999999",
                    "seller=first",
                    "sort=beauty")) {
                all.add(reading(operation, path + "?" + filter, 422, filter.substring(0, filter.indexOf('='))));
            }
        }
        all.add(reading("listDeals", "/api/v1/deals?status=DREAMT", 422, "status"));
        all.add(reading("listDeals", "/api/v1/deals?dir=up", 422, "dir"));
        all.add(reading("listDeals", "/api/v1/deals?limit=0", 422, "limit"));
        all.add(reading("listDeals", "/api/v1/deals?limit=201", 422, "limit"));
        all.add(reading("listDeals", "/api/v1/deals?total=perhaps", 400, "total"));
        all.add(reading("listDeals", "/api/v1/deals?cursor=%C3%BC", 400, "cursor"));
        all.add(reading("readColumn", "/api/v1/boards/1/seller/columns/1?cursor=x", 400, "cursor"));
        all.add(reading("readColumn", "/api/v1/boards/1/seller/columns/6", 404, null));
        all.add(reading("readColumn", "/api/v1/boards/1/seller/columns/last", 404, null));
        all.add(reading("readBoard", "/api/v1/boards/77/seller", 404, null));
        all.add(reading("readBoard", "/api/v1/boards/1/lawyer", 404, null));
        all.add(reading("readBoard", "/api/v1/boards/99999999999999999999/seller", 404, null));
        all.add(reading("readDeal", "/api/v1/deals/0", 404, null));
        all.add(reading("readDeal", "/api/v1/deals/seven", 404, null));
        all.add(reading("listMoves", "/api/v1/deals/0/moves", 404, null));
        all.add(reading("listCriteria", "/api/v1/deals/0/criteria", 404, null));
        all.add(new Mistake(
                "asks for a table",
                "listProcesses",
                scene -> MockMvcRequestBuilders.get("/api/v1/processes").accept("text/csv"),
                406,
                null));
        all.add(reading("listFields", "/api/v1/fields?record=UNICORN", 400, "record"));
        DealMistakes.addTo(all);
        AccountMistakes.addTo(all);
        return all;
    }

    static Mistake reading(String operation, String path, int status, @Nullable String field) {
        return new Mistake(path, operation, scene -> MockMvcRequestBuilders.get(URI.create(path)), status, field);
    }

    @Override
    public String toString() {
        return operation + ": " + what;
    }
}
