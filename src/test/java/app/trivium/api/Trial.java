package app.trivium.api;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * How an operation is tried: a request that is all right, and what the rep whose deal it is, a rep of another team, the
 * manager and the admin get for it. Whoever has no token gets 401.
 *
 * @param stranger what a rep of another team gets, who does not see the deal
 */
record Trial(
        String operation,
        Function<Scene, MockHttpServletRequestBuilder> request,
        int owner,
        int stranger,
        int manager,
        int admin) {

    static Trial reading(String operation, String path, int stranger) {
        return new Trial(
                operation,
                scene -> MockMvcRequestBuilders.request(HttpMethod.GET, path, (Object[]) variables(path, scene)),
                200,
                stranger,
                200,
                200);
    }

    /** Asking for what one has already. */
    static Trial readingAgain(String operation, String path) {
        return new Trial(
                operation,
                scene -> MockMvcRequestBuilders.get(path, (Object[]) variables(path, scene))
                        .header("If-None-Match", "\"0\""),
                304,
                404,
                304,
                304);
    }

    /** A change of a deal of Dana's, answered with 200 to everybody who may change it. */
    static Trial changing(String operation, String path, String body) {
        return new Trial(
                operation,
                scene -> MockMvcRequestBuilders.post(path, (Object[]) variables(path, scene))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body),
                200,
                404,
                200,
                200);
    }

    /** Something new, answered with 201 to everybody who may have it there. */
    static Trial adding(String operation, String path, Function<Scene, String> body, int stranger) {
        return new Trial(
                operation,
                scene -> MockMvcRequestBuilders.post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.apply(scene)),
                201,
                stranger,
                201,
                201);
    }

    /** A change of something of Dana's, whatever it is now. */
    static Trial patching(String operation, String path, String body) {
        return new Trial(
                operation,
                scene -> MockMvcRequestBuilders.patch(path, (Object[]) variables(path, scene))
                        .header("If-Match", "*")
                        .contentType("application/merge-patch+json")
                        .content(body),
                200,
                404,
                200,
                200);
    }

    static Object[] variables(String path, Scene scene) {
        if (path.contains("{lost}")) {
            return new Object[] {scene.lost()};
        }
        if (path.contains("{account}")) {
            return new Object[] {scene.account()};
        }
        if (path.contains("{person}")) {
            return new Object[] {scene.person()};
        }
        return path.contains("{deal}") ? new Object[] {scene.deal()} : new Object[0];
    }

    /** One operation for each line of the contract: a new one has to be added here. */
    static List<Trial> all() {
        return List.of(
                reading("listProcesses", "/api/v1/processes", 200),
                reading("listFields", "/api/v1/fields?record=DEAL", 200),
                reading("readBoard", "/api/v1/boards/1/seller?owner=me&closing=this_quarter&sort=amount", 200),
                reading("readColumn", "/api/v1/boards/1/buyer/columns/6?text=roll", 200),
                reading("listDeals", "/api/v1/deals?status=any&sort=close&dir=desc&limit=10&total=true", 200),
                reading("readDeal", "/api/v1/deals/{deal}", 404),
                readingAgain("readDeal", "/api/v1/deals/{deal}"),
                reading("listMoves", "/api/v1/deals/{deal}/moves", 404),
                reading("listCriteria", "/api/v1/deals/{deal}/criteria", 404),
                changing(
                        "moveDeal",
                        "/api/v1/deals/{deal}/moves",
                        "{\"journey\": \"BUYER\", \"stage\": 7, \"version\": 0, \"reason\": null}"),
                new Trial(
                        "changeProcess",
                        scene -> MockMvcRequestBuilders.post("/api/v1/deals/{deal}/process", scene.deal())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"process\": " + scene.renewals() + ", \"buyer\": null, \"version\": 0}"),
                        200,
                        404,
                        200,
                        200),
                changing(
                        "decideDeal",
                        "/api/v1/deals/{deal}/outcome",
                        "{\"status\": \"LOST\", \"lossReason\": 1, \"version\": 0}"),
                adding(
                        "openDeal",
                        "/api/v1/deals",
                        scene -> "{\"name\": \"Rollout\", \"account\": " + scene.account() + "}",
                        422),
                patching("editDeal", "/api/v1/deals/{deal}", "{\"nextStep\": \"Call\", \"amount\": null}"),
                new Trial(
                        "upsertDeals",
                        scene -> MockMvcRequestBuilders.post("/api/v1/deals/batch")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"rows\": [{\"externalId\": \"" + scene.mark()
                                        + "\", \"name\": \"Rollout\", \"account\": " + scene.account() + "}]}"),
                        200,
                        200,
                        200,
                        200),
                changing("reopenDeal", "/api/v1/deals/{lost}/reopen", "{\"version\": 1}"),
                reading("listAccounts", "/api/v1/accounts?text=corp&sort=id&limit=10&total=true", 200),
                reading("readAccount", "/api/v1/accounts/{account}", 404),
                readingAgain("readAccount", "/api/v1/accounts/{account}"),
                adding("addAccount", "/api/v1/accounts", scene -> "{\"name\": \"Betatech\"}", 201),
                patching("changeAccount", "/api/v1/accounts/{account}", "{\"city\": \"Denver\", \"phone\": null}"),
                reading("listPeople", "/api/v1/people?text=ito&total=true", 200),
                reading("readPerson", "/api/v1/people/{person}", 404),
                readingAgain("readPerson", "/api/v1/people/{person}"),
                adding(
                        "addPerson",
                        "/api/v1/people",
                        scene -> "{\"name\": \"Ann Bell\", \"account\": " + scene.account() + "}",
                        422),
                patching("changePerson", "/api/v1/people/{person}", "{\"jobTitle\": \"Head of IT\"}"));
    }

    @Override
    public String toString() {
        return operation;
    }
}
