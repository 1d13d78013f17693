package app.trivium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers programs with {@link Problem}s. */
@Component
public class Problems {

    /** Where the answer already bears the name of the request, if it has one. */
    public static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern WORD = Pattern.compile("_([a-z])");

    private final JsonMapper json;
    private final Texts texts;

    Problems(JsonMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    public void write(Refusal refusal, HttpServletResponse response) throws IOException {
        write(refusal.kind(), texts.of(refusal), refusal.field(), refusal.errors(), response);
    }

    public void write(ProblemKind kind, String detail, HttpServletResponse response) throws IOException {
        write(kind, detail, null, null, response);
    }

    /** Writes the whole answer; when one is on its way already, nothing. */
    public void write(
            ProblemKind kind,
            String detail,
            @Nullable String field,
            @Nullable List<Problem.FieldError> errors,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(kind.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(problem(kind, detail, field, errors, response.getHeader(REQUEST_ID)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A problem to stand inside another answer, such as one row of many. */
    public Problem problem(
            ProblemKind kind,
            String detail,
            @Nullable String field,
            @Nullable List<Problem.FieldError> errors,
            @Nullable String requestId) {
        return new Problem(
                kind.type(),
                texts.of("web.problem." + kind.slug()),
                kind.status().value(),
                detail,
                field == null ? null : spelled(field),
                errors,
                requestId);
    }

    /** Where forms say "next_step", programs say "nextStep". */
    private static String spelled(String field) {
        return WORD.matcher(field).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
