package app.trivium.api;

import app.trivium.web.Problem;
import app.trivium.web.ProblemKind;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Completes the document with what all operations have in common: the problems each can end in, the headers, and its
 * examples, {@code api/examples/<operation>.json} for the answer and {@code <operation>.request.json} for the body.
 */
@Component
class Completion implements OpenApiCustomizer {

    private static final String PROBLEM_JSON = "application/problem+json";

    private final JsonMapper json;

    Completion(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI document) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(document.getComponents()::addSchemas);
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        ApiResponses responses = operation.getResponses();
        for (ApiResponse answer : responses.values()) {
            answer.addHeaderObject("X-Request-Id", header("The request's name, your own or a new one"));
            if (asks(operation, HttpHeaders.IF_NONE_MATCH) || asks(operation, HttpHeaders.IF_MATCH)) {
                answer.addHeaderObject(HttpHeaders.ETAG, header("The version, in quotation marks"));
            }
            if (answer.getContent() != null) {
                example(answer.getContent(), operation.getOperationId() + ".json");
            }
        }
        parameters(operation).forEach(Completion::neverNull);
        if (asks(operation, HttpHeaders.IF_NONE_MATCH)) {
            responses.addApiResponse("304", new ApiResponse().description("You have it already"));
        }
        if (operation.getRequestBody() != null) {
            example(operation.getRequestBody().getContent(), operation.getOperationId() + ".request.json");
        }
        for (ProblemKind kind : problems(path, method, operation)) {
            String status = String.valueOf(kind.status().value());
            if (!responses.containsKey(status)) {
                responses.addApiResponse(status, problem(kind));
            }
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static boolean asks(Operation operation, String header) {
        return parameters(operation).stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    /** A parameter is there or not; it is never null. */
    private static void neverNull(Parameter parameter) {
        Set<String> types = parameter.getSchema().getTypes();
        if (types != null && types.size() > 1) {
            Set<String> left = new LinkedHashSet<>(types);
            left.remove("null");
            parameter.getSchema().setTypes(left);
        }
    }

    private static Set<ProblemKind> problems(String path, PathItem.HttpMethod method, Operation operation) {
        Set<ProblemKind> kinds = EnumSet.of(
                ProblemKind.UNREADABLE,
                ProblemKind.UNAUTHORIZED,
                ProblemKind.NOT_ACCEPTABLE,
                ProblemKind.INVALID,
                ProblemKind.TOO_MANY_REQUESTS);
        if (path.contains("{")) {
            kinds.add(ProblemKind.NOT_FOUND);
        }
        if (method != PathItem.HttpMethod.GET) {
            kinds.addAll(List.of(ProblemKind.FORBIDDEN, ProblemKind.NOT_FOUND, ProblemKind.CONFLICT));
        }
        if (operation.getRequestBody() != null) {
            kinds.addAll(List.of(ProblemKind.TOO_LARGE, ProblemKind.UNSUPPORTED_MEDIA_TYPE));
        }
        if (asks(operation, HttpHeaders.IF_MATCH)) {
            kinds.addAll(List.of(ProblemKind.PRECONDITION_FAILED, ProblemKind.PRECONDITION_REQUIRED));
        }
        return kinds;
    }

    private static ApiResponse problem(ProblemKind kind) {
        ApiResponse answer = new ApiResponse()
                .description("Refused: `" + kind.type() + "`")
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
        answer.addHeaderObject("X-Request-Id", header("The request's name, your own or a new one"));
        if (kind == ProblemKind.TOO_MANY_REQUESTS) {
            answer.addHeaderObject("Retry-After", header("Seconds to wait"));
        }
        return answer;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private void example(Content content, String file) {
        ClassPathResource resource = new ClassPathResource("api/examples/" + file);
        if (!resource.exists()) {
            return;
        }
        try {
            Object example = json.readValue(resource.getContentAsString(StandardCharsets.UTF_8), Object.class);
            content.values().forEach(type -> type.setExample(example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
