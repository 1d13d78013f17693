package app.trivium.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiScope;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.NewApiToken;
import app.trivium.identity.Users;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** How a program gets in, and how it is turned away. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class ApiDoorTest {

    private static final String PROBLEM = "application/problem+json";

    @Autowired
    MockMvc program;

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void without_a_token_nothing_is_told_but_how_to_get_one() throws Exception {
        program.perform(get("/api/v1/processes"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"Trivium\""))
                .andExpect(content().contentType(PROBLEM))
                .andExpect(jsonPath("$.type").value("/problems/unauthorized"))
                .andExpect(jsonPath("$.detail").value(containsString("profile page")));
        program.perform(get("/api/v1/processes").header("Authorization", "Bearer trivium_" + "x".repeat(43)))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("invalid_token")));
    }

    @Test
    void a_token_opens_the_api_and_a_cookie_does_not() throws Exception {
        Actor dana = cast.dana();

        program.perform(get("/api/v1/processes").header("Authorization", "bearer " + token(dana, ApiScope.READ)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].name").value("New business"))
                .andExpect(jsonPath("$.items[0].journeys[1].stages[0].name").value("Identify need"))
                .andExpect(jsonPath("$.items[0].alignment[4].buyer").value(9));
        program.perform(get("/profile").header("Authorization", "Bearer " + token(dana, ApiScope.WRITE)))
                .andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void a_token_that_was_revoked_or_ran_out_or_whose_person_left_opens_nothing() throws Exception {
        Actor dana = cast.dana();
        String revoked = token(dana, ApiScope.READ);
        tokens.of(dana).forEach(token -> tokens.revoke(dana, token.id()));
        requireUnknown(revoked);

        String over = token(dana, ApiScope.READ);
        jdbc.sql("update api_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'")
                .update();
        requireUnknown(over);

        String orphan = token(dana, ApiScope.READ);
        users.disable(cast.ada(), dana.id());
        requireUnknown(orphan);
    }

    @Test
    void a_token_that_may_read_changes_nothing() throws Exception {
        program.perform(post("/api/v1/processes")
                        .header("Authorization", "Bearer " + token(cast.dana(), ApiScope.READ))
                        .contentType("application/json")
                        .content("{}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("/problems/forbidden"));
    }

    @Test
    void an_address_or_method_there_is_not_is_a_problem_too() throws Exception {
        String token = "Bearer " + token(cast.dana(), ApiScope.WRITE);

        program.perform(get("/api/v1/unicorns").header("Authorization", token))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(PROBLEM))
                .andExpect(jsonPath("$.type").value("/problems/not-found"));
        program.perform(post("/api/v1/processes").header("Authorization", token))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", containsString("GET")))
                .andExpect(jsonPath("$.type").value("/problems/method-not-allowed"));
        program.perform(get("/api/v1/processes").header("Authorization", token).accept("text/csv"))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType(PROBLEM));
    }

    @Test
    void what_a_program_does_wrong_is_no_line_in_the_log(CapturedOutput log) throws Exception {
        String token = "Bearer " + token(cast.dana(), ApiScope.WRITE);
        int before = log.getAll().length();

        for (String path : List.of("/unicorns", "/deals/0", "/deals/x", "/deals?unicorn=1", "/deals?total=x")) {
            program.perform(get("/api/v1" + path).header("Authorization", token))
                    .andExpect(status().is4xxClientError());
        }
        for (String type : List.of("application/json", "text/csv")) {
            program.perform(post("/api/v1/deals")
                            .header("Authorization", token)
                            .contentType(type)
                            .content("{"))
                    .andExpect(status().is4xxClientError());
        }
        program.perform(get("/api/v1/processes")).andExpect(status().isUnauthorized());

        assertThat(log.getAll().substring(before)).doesNotContain(" WARN ", " ERROR ");
    }

    @Test
    void the_answer_bears_the_name_of_the_request() throws Exception {
        program.perform(get("/api/v1/processes").header("X-Request-Id", "nightly-7"))
                .andExpect(header().string("X-Request-Id", "nightly-7"))
                .andExpect(jsonPath("$.requestId").value("nightly-7"));
        program.perform(get("/api/v1/processes").header("X-Request-Id", "not <good>"))
                .andExpect(header().string("X-Request-Id", matchesPattern("[0-9a-f-]{36}")));
    }

    @Test
    void an_answer_says_how_many_requests_are_left_and_one_too_many_is_refused() throws Exception {
        String token = "Bearer " + token(cast.dana(), ApiScope.READ);

        program.perform(get("/api/v1/processes").header("Authorization", token))
                .andExpect(header().string("RateLimit-Policy", "\"default\";q=600;w=60"))
                .andExpect(header().string("RateLimit", matchesPattern("\"default\";r=599;t=1")));
        for (int i = 0; i < 598; i++) {
            program.perform(get("/api/v1/unicorns").header("Authorization", token));
        }
        boolean refused = false;
        for (int i = 0; i < 300 && !refused; i++) {
            var answer = program.perform(get("/api/v1/unicorns").header("Authorization", token))
                    .andReturn()
                    .getResponse();
            refused = answer.getStatus() == 429 && answer.getHeader("Retry-After") != null;
        }
        assertThat(refused).isTrue();
    }

    @Test
    void a_body_that_is_too_large_is_refused_before_it_is_read() throws Exception {
        program.perform(post("/api/v1/processes")
                        .header("Authorization", "Bearer " + token(cast.dana(), ApiScope.WRITE))
                        .contentType("application/json")
                        .content(new byte[1_000_001]))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.type").value("/problems/too-large"));
    }

    @Test
    void a_parameter_that_is_not_known_is_named_and_refused() throws Exception {
        program.perform(get("/api/v1/processes?ownr=7")
                        .header("Authorization", "Bearer " + token(cast.dana(), ApiScope.READ)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("/problems/unreadable"))
                .andExpect(jsonPath("$.field").value("ownr"));
    }

    @Test
    void the_document_can_be_read_by_anybody_and_describes_every_operation() throws Exception {
        program.perform(get("/api/v1/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.openapi").value(containsString("3.1")))
                .andExpect(
                        jsonPath("$.paths['/api/v1/processes'].get.operationId").value("listProcesses"))
                .andExpect(jsonPath("$.components.schemas.Stage.required").value(hasItem("name")))
                .andExpect(jsonPath("$.components.schemas.Problem.properties.type.type")
                        .value("string"));
    }

    @Test
    void the_page_to_try_it_on_is_for_people_and_has_a_looser_policy_of_its_own() throws Exception {
        Actor dana = cast.dana();

        program.perform(get("/api/docs")).andExpect(redirectedUrl("/sign-in"));
        program.perform(get("/api/docs").with(Cast.as(dana)))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Security-Policy", containsString("style-src 'self' 'unsafe-inline'")));
        program.perform(get("/profile").with(Cast.as(dana)))
                .andExpect(header().string("Content-Security-Policy", containsString("style-src 'self';")));
    }

    private void requireUnknown(String token) throws Exception {
        program.perform(get("/api/v1/processes").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    private String token(Actor actor, ApiScope scope) {
        return tokens.issue(actor, new NewApiToken("Nightly export", scope, 30, UUID.randomUUID()))
                .text();
    }
}
