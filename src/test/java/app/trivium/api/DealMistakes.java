package app.trivium.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What can be wrong with a request that changes deals. */
final class DealMistakes {

    private DealMistakes() {}

    static void addTo(List<Mistake> all) {
        moving(all);
        goingOver(all);
        deciding(all);
        opening(all);
        editing(all);
        add(all, "upsertDeals", "/api/v1/deals/batch", "{}", 400, "rows");
        add(all, "upsertDeals", "/api/v1/deals/batch", "{'rows': {}}", 400, "rows");
        add(all, "upsertDeals", "/api/v1/deals/batch", "{'rows': [], 'unicorn': 1}", 400, "unicorn");
        add(all, "upsertDeals", "/api/v1/deals/batch", "{'rows': [" + "1,".repeat(1000) + "1]}", 422, "rows");
    }

    private static void opening(List<Mistake> all) {
        open(all, "'account': 1", 400, "name");
        open(all, "'name': 'X'", 400, "account");
        open(all, "'name': 'X', 'account': 0", 422, "account");
        open(all, "'name': null, 'account': 1", 400, "name");
        open(all, "'name': 7, 'account': 1", 400, "name");
        String sound = "'name': 'X', 'account': {account}, ";
        open(all, sound + "'owner': 0", 403, null);
        open(all, sound + "'source': 0", 422, "source");
        open(all, sound + "'process': 77", 422, "process");
        open(all, sound + "'seller': 7", 422, "seller");
        open(all, sound + "'amount': 5", 400, "amount");
        open(all, sound + "'amount': {'amount': 5}", 400, "amount.currency");
        open(all, sound + "'amount': {'amount': '5', 'currency': 'USD'}", 400, "amount.amount");
        open(all, sound + "'amount': {'amount': -5, 'currency': 'USD'}", 422, "amount.amount");
        open(all, sound + "'amount': {'amount': 1e999999999, 'currency': 'USD'}", 422, "amount.amount");
        open(all, sound + "'amount': {'amount': 0.00001, 'currency': 'USD'}", 422, "amount.amount");
        open(all, sound + "'amount': {'amount': 5, 'currency': 'XXX'}", 422, "amount.currency");
        open(all, sound + "'amount': {'amount': 5, 'currency': '\\u0000'}", 422, "amount.currency");
        open(all, sound + "'probability': 101", 422, "probability");
        open(all, sound + "'expectedClose': '1815-06-18'", 422, "expectedClose");
        open(all, sound + "'nextStep': 'a\\ud800'", 422, "nextStep");
        open(all, sound + "'externalId': '\\u0000'", 422, "externalId");
        open(all, sound + "'status': 'WON'", 400, "status");
        open(all, sound + "'tags': 'a'", 400, "tags");
        open(all, sound + "'tags': [7]", 400, "tags[0]");
        open(all, sound + "'tags': [null]", 400, "tags");
        open(all, sound + "'tags': ['']", 422, "tags");
        open(all, sound + "'tags': ['a,b']", 422, "tags");
        open(all, sound + "'tags': ['" + "x".repeat(41) + "']", 422, "tags");
        open(all, sound + "'tags': [" + manyTags() + "]", 422, "tags");
    }

    private static void editing(List<Mistake> all) {
        edit(all, "{'name': null}", "\"0\"", 400, "name");
        edit(all, "{'account': null}", "\"0\"", 400, "account");
        edit(all, "{'account': 0}", "*", 422, "account");
        edit(all, "{'owner': 0}", "*", 422, "owner");
        edit(all, "{'owner': 'me'}", "*", 400, "owner");
        edit(all, "{'unicorn': null}", "*", 400, "unicorn");
        edit(all, "{'seller': 3}", "*", 400, "seller");
        edit(all, "{'amount': {'unicorn': 3}}", "*", 400, "amount.unicorn");
        edit(all, "{'source': 99999999999999999999}", "*", 400, "source");
        edit(all, "{'owner': null}", "*", 400, "owner");
        edit(all, "{'tags': {}}", "*", 400, "tags");
        edit(all, "{'tags': ['\\u0000']}", "*", 422, "tags");
        edit(all, "{'tags': [" + manyTags() + "]}", "*", 422, "tags");
        edit(all, "[]", "*", 400, null);
        edit(all, "{'name': 'Y'}", "\"7\"", 412, "If-Match");
        edit(all, "{'name': 'Y'}", "W/\"0\"", 412, "If-Match");
        edit(all, "{'name': 'Y'}", "nonsense", 412, "If-Match");
        edit(all, "{'name': 'Y'}", null, 428, "If-Match");
    }

    private static String manyTags() {
        return IntStream.range(0, 21).mapToObj(i -> "'t" + i + "'").collect(Collectors.joining(", "));
    }

    private static void open(List<Mistake> all, String fields, int status, @Nullable String field) {
        add(all, "openDeal", "/api/v1/deals", "{" + fields + "}", status, field);
    }

    private static void edit(
            List<Mistake> all, String body, @Nullable String seen, int status, @Nullable String field) {
        all.add(new Mistake(
                body + " of " + seen,
                "editDeal",
                scene -> {
                    var request = MockMvcRequestBuilders.patch("/api/v1/deals/{deal}", scene.deal())
                            .contentType("application/merge-patch+json")
                            .content(json(body));
                    return seen == null ? request : request.header("If-Match", seen);
                },
                status,
                field));
    }

    private static void moving(List<Mistake> all) {
        String sound = "{'journey': 'SELLER', 'stage': 3, 'version': 0, 'reason': 'Budget'}";
        move(all, sound.replace("'SELLER'", "'LAWYER'"), 400, "journey");
        move(all, sound.replace("'SELLER'", "1"), 400, "journey");
        move(all, sound.replace("'SELLER'", "null"), 400, "journey");
        move(all, sound.replace("'journey': 'SELLER', ", ""), 400, "journey");
        move(all, sound.replace("3", "'3'"), 400, "stage");
        move(all, sound.replace("3", "3.5"), 400, "stage");
        move(all, sound.replace("3", "null"), 400, "stage");
        move(all, sound.replace("'stage': 3, ", ""), 400, "stage");
        move(all, sound.replace("3", "99999999999999999999"), 400, null);
        move(all, sound.replace("3", "77"), 422, "stage");
        move(all, sound.replace("3", "8"), 422, "stage");
        move(all, sound.replace("'version': 0, ", ""), 400, "version");
        move(all, sound.replace("'Budget'", "7"), 400, "reason");
        move(all, sound.replace("Budget", "x".repeat(2001)), 422, "reason");
        move(all, sound.replace("Budget", "\\u0000"), 422, "reason");
        move(all, sound.replace("'reason'", "'unicorn'"), 400, "unicorn");
        move(all, sound.replace("'Budget'", "[".repeat(10_000)), 400, null);
        move(all, sound.replace("'Budget'", "'a', 'reason': 'b'"), 400, null);
        move(all, sound.replace("'reason': 'Budget'", "'ticks': 7"), 400, "ticks");
        move(all, sound.replace("'reason': 'Budget'", "'ticks': ['7']"), 400, "ticks[0]");
        move(all, sound.replace("'reason': 'Budget'", "'ticks': [null]"), 400, "ticks");
        move(all, sound.replace("'reason': 'Budget'", "'ticks': [777]"), 422, "ticks");
        move(all, sound.replace("'reason': 'Budget'", "'pass': '\\u0000'"), 422, "pass");
        move(all, "[]", 400, null);
        move(all, "null", 400, null);
        move(all, "", 400, null);
        move(all, "{", 400, null);
        all.add(new Mistake(
                "key that cannot be printed",
                "moveDeal",
                scene -> MockMvcRequestBuilders.post("/api/v1/deals/{deal}/moves", scene.deal())
                        .contentType("application/json")
                        .header(IdempotencyKeys.HEADER, "x".repeat(201))
                        .content(json(sound)),
                400,
                IdempotencyKeys.HEADER));
        all.add(new Mistake(
                "a table",
                "moveDeal",
                scene -> MockMvcRequestBuilders.post("/api/v1/deals/{deal}/moves", scene.deal())
                        .contentType("text/csv")
                        .content("SELLER;3"),
                415,
                null));
        all.add(new Mistake(
                "a deal there is not",
                "moveDeal",
                scene -> MockMvcRequestBuilders.post("/api/v1/deals/0/moves")
                        .contentType("application/json")
                        .content(json(sound)),
                404,
                null));
    }

    private static void goingOver(List<Mistake> all) {
        String path = "/api/v1/deals/{deal}/process";
        add(all, "changeProcess", path, "{'process': 1, 'version': 0}", 409, null);
        add(all, "changeProcess", path, "{'process': 77, 'version': 0}", 422, "process");
        add(all, "changeProcess", path, "{'process': {renewals}, 'buyer': 7, 'version': 0}", 422, "buyer");
        add(all, "changeProcess", path, "{'process': {renewals}, 'seller': '3', 'version': 0}", 400, "seller");
        add(all, "changeProcess", path, "{'version': 0}", 400, "process");
        add(all, "changeProcess", path, "{'process': {renewals}}", 400, "version");
        add(all, "changeProcess", path.replace("{deal}", "{lost}"), "{'process': {renewals}, 'version': 1}", 409, null);
    }

    private static void deciding(List<Mistake> all) {
        decide(all, "{'status': 'OPEN', 'version': 0}", 400, "status");
        decide(all, "{'version': 0}", 400, "status");
        decide(all, "{'status': 'WON'}", 400, "version");
        decide(all, "{'status': 'WON', 'version': 0, 'on': 'today'}", 400, "on");
        decide(all, "{'status': 'WON', 'version': 0, 'on': '1815-06-18'}", 422, "on");
        decide(all, "{'status': 'WON', 'version': 0, 'on': '2199-01-01'}", 422, "on");
        decide(all, "{'status': 'WON', 'version': 0, 'lossReason': 1}", 422, "lossReason");
        decide(all, "{'status': 'WON', 'version': 0, 'ticks': [777]}", 422, "ticks");
        decide(all, "{'status': 'LOST', 'version': 0, 'ticks': []}", 422, "ticks");
        decide(all, "{'status': 'LOST', 'version': 0, 'pass': 'Why not'}", 422, "pass");
        decide(all, "{'status': 'LOST', 'version': 0}", 422, "lossReason");
        decide(all, "{'status': 'LOST', 'version': 0, 'lossReason': 77}", 422, "lossReason");
        decide(all, "{'status': 'ON_HOLD', 'version': 0}", 422, "holdUntil");
        decide(all, "{'status': 'ON_HOLD', 'version': 0, 'holdUntil': '2020-01-01'}", 422, "holdUntil");
        decide(all, "{'status': 'ON_HOLD', 'version': 0, 'holdUntil': '+12000-01-01'}", 422, "holdUntil");
        add(all, "reopenDeal", "/api/v1/deals/{deal}/reopen", "{'version': 0}", 409, null);
        add(all, "reopenDeal", "/api/v1/deals/{deal}/reopen", "{'comment': 'Again'}", 400, "version");
    }

    private static void move(List<Mistake> all, String body, int status, @Nullable String field) {
        add(all, "moveDeal", "/api/v1/deals/{deal}/moves", body, status, field);
    }

    private static void decide(List<Mistake> all, String body, int status, @Nullable String field) {
        add(all, "decideDeal", "/api/v1/deals/{deal}/outcome", body, status, field);
    }

    private static void add(
            List<Mistake> all, String operation, String path, String body, int status, @Nullable String field) {
        all.add(new Mistake(
                body.length() > 100 ? body.substring(0, 100) + "…" : body,
                operation,
                scene -> MockMvcRequestBuilders.post(path, Trial.variables(path, scene))
                        .contentType("application/json")
                        .content(json(body.replace("{account}", Long.toString(scene.account()))
                                .replace("{renewals}", Long.toString(scene.renewals())))),
                status,
                field));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
