package app.trivium.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What can be wrong with a request for accounts or people. */
final class AccountMistakes {

    private AccountMistakes() {}

    static void addTo(List<Mistake> all) {
        reading(all, "Accounts", "Account", "/api/v1/accounts", "owner=x");
        reading(all, "People", "Person", "/api/v1/people", "account=x");
        accounts(all);
        people(all);
    }

    private static void reading(List<Mistake> all, String many, String one, String path, String filter) {
        String wrong = filter.substring(0, filter.indexOf('='));
        all.add(Mistake.reading("list" + many, path + "?" + filter, 422, wrong));
        all.add(Mistake.reading("list" + many, path + "?sort=beauty", 422, "sort"));
        all.add(Mistake.reading("list" + many, path + "?limit=201", 422, "limit"));
        all.add(Mistake.reading("list" + many, path + "?text=%00", 422, "text"));
        all.add(Mistake.reading("list" + many, path + "?total=perhaps", 400, "total"));
        all.add(Mistake.reading("list" + many, path + "?cursor=x", 400, "cursor"));
        all.add(Mistake.reading("read" + one, path + "/0", 404, null));
        all.add(Mistake.reading("read" + one, path + "/seven", 404, null));
    }

    private static void accounts(List<Mistake> all) {
        String add = "/api/v1/accounts";
        String change = "/api/v1/accounts/{account}";
        send(all, "addAccount", add, "{}", null, 400, "name");
        send(all, "addAccount", add, "{'name': ' '}", null, 422, "name");
        send(all, "addAccount", add, "{'name': 'X', 'parent': 0}", null, 422, "parent");
        send(all, "addAccount", add, "{'name': 'X', 'owner': 0}", null, 422, "owner");
        send(all, "addAccount", add, "{'name': 'X', 'externalId': '\\u0000'}", null, 422, "externalId");
        send(all, "addAccount", add, "{'name': 'X', 'employees': 99999999999}", null, 400, "employees");
        send(all, "addAccount", add, "{'name': 'X', 'unicorn': 1}", null, 400, "unicorn");
        send(all, "addAccount", add, "[]", null, 400, null);
        send(all, "changeAccount", change, "{'name': null}", "*", 400, "name");
        send(all, "changeAccount", change, "{'parent': {account}}", "*", 422, "parent");
        send(all, "changeAccount", change, "{'revenue': 1e999999999}", "*", 422, "revenue");
        send(all, "changeAccount", change, "{'externalId': 'X'}", "*", 400, "externalId");
        send(all, "changeAccount", change, "{'city': [".repeat(10_000), "*", 400, null);
        send(all, "changeAccount", change, "{'name': 'X'}", null, 428, "If-Match");
        send(all, "changeAccount", change, "{'name': 'X'}", "W/\"0\"", 412, "If-Match");
        send(all, "changeAccount", "/api/v1/accounts/0", "{'name': 'X'}", "*", 404, null);
    }

    private static void people(List<Mistake> all) {
        String add = "/api/v1/people";
        String change = "/api/v1/people/{person}";
        send(all, "addPerson", add, "{'name': 'X'}", null, 400, "account");
        send(all, "addPerson", add, "{'account': {account}}", null, 400, "name");
        send(all, "addPerson", add, "{'name': 'X', 'account': 0}", null, 422, "account");
        send(all, "addPerson", add, "{'name': 'X', 'account': {account}, 'email': 'x'}", null, 422, "email");
        send(all, "addPerson", add, "{'name': 'X', 'account': '7'}", null, 400, "account");
        send(all, "changePerson", change, "{'account': null}", "*", 400, "account");
        send(all, "changePerson", change, "{'account': 0}", "*", 422, "account");
        send(all, "changePerson", change, "{'jobTitle': {}}", "*", 400, "jobTitle");
        send(all, "changePerson", change, "{'employer': 1}", "*", 400, "employer");
        send(all, "changePerson", change, "null", "*", 400, null);
        send(all, "changePerson", change, "{'name': 'X'}", null, 428, "If-Match");
        send(all, "changePerson", change, "{'name': 'X'}", "\"7\"", 412, "If-Match");
        send(all, "changePerson", "/api/v1/people/0", "{'name': 'X'}", "*", 404, null);
    }

    private static void send(
            List<Mistake> all,
            String operation,
            String path,
            String body,
            @Nullable String seen,
            int status,
            @Nullable String field) {
        HttpMethod method = operation.startsWith("add") ? HttpMethod.POST : HttpMethod.PATCH;
        all.add(new Mistake(
                (body.length() > 100 ? body.substring(0, 100) + "…" : body) + " of " + seen,
                operation,
                scene -> {
                    String sent = body.replace('\'', '"').replace("{account}", Long.toString(scene.account()));
                    MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                                    method, path, (Object[]) Trial.variables(path, scene))
                            .contentType("application/json")
                            .content(sent);
                    return seen == null ? request : request.header("If-Match", seen);
                },
                status,
                field));
    }
}
