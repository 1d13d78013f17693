package app.trivium.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, to hold requests and answers against. */
final class Contract {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final Map<String, JsonNode> operations = new TreeMap<>();

    Contract(byte[] document) {
        this.document = JSON.readTree(document);
        this.document
                .get("paths")
                .forEach(path -> path.forEach(
                        operation -> operations.put(operation.get("operationId").asString(), operation)));
    }

    Map<String, JsonNode> operations() {
        return operations;
    }

    private JsonNode operation(String id) {
        return Objects.requireNonNull(operations.get(id), () -> "The document has no operation " + id);
    }

    /** A status, a media type and a body that the document foresees. */
    void requireForeseen(String id, MockHttpServletResponse answer) throws Exception {
        String status = Integer.toString(answer.getStatus());
        String body = answer.getContentAsString();
        JsonNode foreseen = operation(id).at("/responses/" + status);
        assertThat(foreseen.isMissingNode())
                .as("%s answers %s, of which the document knows nothing: %s", id, status, body)
                .isFalse();
        assertThat(answer.getHeader("X-Request-Id")).isNotBlank();
        JsonNode content = foreseen.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            assertThat(body).as("%s answers %s without a body", id, status).isEmpty();
            return;
        }
        JsonNode type = content.path(String.valueOf(answer.getContentType()));
        assertThat(type.isMissingNode())
                .as("%s answers %s as %s", id, status, answer.getContentType())
                .isFalse();
        requireValid(id + " " + status, type.get("schema"), body);
    }

    void requireRequestForeseen(String id, String body) {
        requireValid(id + "'s request", request(id).get("schema"), body);
    }

    /** The example of the body of each operation that takes one. */
    Map<String, JsonNode> requests() {
        Map<String, JsonNode> requests = new TreeMap<>();
        operations.forEach((id, operation) -> {
            if (operation.has("requestBody")) {
                requests.put(id, request(id).get("example"));
            }
        });
        return requests;
    }

    /** Whether the document says a body like that can be sent. */
    boolean foreseesRequest(String id, String body) {
        return problems(request(id).get("schema"), body).isEmpty();
    }

    private JsonNode request(String id) {
        JsonNode content = operation(id).at("/requestBody/content");
        assertThat(content.size()).as("kinds of body of " + id).isPositive();
        return content.iterator().next();
    }

    /** A summary, a success with a schema, and examples that are what they are examples of. */
    void requireDescribed(String id) {
        JsonNode operation = operation(id);
        assertThat(operation.path("summary").asString(""))
                .as("summary of " + id)
                .isNotBlank();
        @Nullable JsonNode success = null;
        for (Map.Entry<String, JsonNode> answer : operation.get("responses").properties()) {
            if (answer.getKey().startsWith("2")
                    && answer.getValue().path("content").size() > 0) {
                success = answer.getValue().get("content").iterator().next();
                requireExample(id + "'s answer", success);
            }
        }
        assertThat(success).as("what %s answers when all is well", id).isNotNull();
        if (operation.has("requestBody")) {
            requireExample(id + "'s request", request(id));
        }
        operation
                .path("parameters")
                .forEach(parameter -> assertThat(parameter.path("schema").isObject())
                        .as("schema of %s of %s", parameter.path("name"), id)
                        .isTrue());
    }

    private void requireExample(String what, JsonNode content) {
        assertThat(content.path("example").isMissingNode())
                .as("no example of " + what)
                .isFalse();
        requireValid("the example of " + what, content.get("schema"), JSON.writeValueAsString(content.get("example")));
    }

    private void requireValid(String what, JsonNode schema, String body) {
        assertThat(problems(schema, body)).as("%s, which was %s", what, body).isEmpty();
    }

    private List<String> problems(JsonNode schema, String body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole).validate(body, InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }
}
