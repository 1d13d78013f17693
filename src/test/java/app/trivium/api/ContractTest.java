package app.trivium.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiScope;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.Editing;
import app.trivium.identity.Sight;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every operation does what the OpenAPI document says, whoever asks and whatever they send. */
@DatabaseTest
class ContractTest {

    @Autowired
    MockMvc program;

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AccessPolicies policies;

    private Contract contract;

    @BeforeEach
    void read() throws Exception {
        contract = new Contract(program.perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        policies.decide(cast.ada(), new AccessPolicy(Sight.TEAM, Editing.TEAM));
    }

    static Stream<Trial> trials() {
        return Trial.all().stream();
    }

    static Stream<Mistake> mistakes() {
        return Mistake.all().stream();
    }

    @Test
    void every_operation_of_the_document_is_tried_here() {
        assertThat(contract.operations().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        trials().map(Trial::operation).distinct().toList());
    }

    @Test
    void with_every_operation_of_the_document_something_is_done_wrong_here() {
        assertThat(contract.operations().keySet())
                .isEqualTo(mistakes().map(Mistake::operation).collect(Collectors.toSet()));
    }

    @Test
    void what_a_deal_always_has_is_never_null_in_the_document() throws Exception {
        for (String schema : List.of("Deal", "NewDeal", "DealEdit", "DealRow")) {
            program.perform(get("/api/v1/openapi.json"))
                    .andExpect(jsonPath("$.components.schemas." + schema + ".properties.name.type")
                            .value("string"));
        }
        program.perform(get("/api/v1/openapi.json"))
                .andExpect(jsonPath("$.components.schemas.Deal.required").value(hasItems("name", "account", "owner")))
                .andExpect(jsonPath("$.components.schemas.Deal.properties.account.anyOf")
                        .doesNotExist())
                .andExpect(
                        jsonPath("$.components.schemas.NewDeal.required").value(containsInAnyOrder("name", "account")))
                .andExpect(jsonPath("$.components.schemas.DealEdit.required").doesNotExist())
                .andExpect(jsonPath("$.components.schemas.DealEdit.properties.owner.type")
                        .value("integer"))
                .andExpect(jsonPath("$.components.schemas.DealRow.required").value(contains("externalId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/deals/{deal}", "/accounts/{account}", "/people/{person}"})
    void which_version_is_meant_has_to_be_said_and_how_is_shown(String path) throws Exception {
        String match = "$.paths['/api/v1" + path + "'].patch.parameters[?(@.name == 'If-Match')]";
        program.perform(get("/api/v1/openapi.json"))
                .andExpect(jsonPath(match + ".required").value(true))
                .andExpect(jsonPath(match + ".example").value("\"6\""));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void an_operation_is_described_in_full_and_its_examples_are_right(Trial trial) {
        contract.requireDescribed(trial.operation());
    }

    @ParameterizedTest
    @MethodSource("trials")
    void everybody_gets_what_is_theirs_in_the_form_that_is_written_down(Trial trial) throws Exception {
        requireStatus(trial, cast.dana(), trial.owner());
        requireStatus(trial, cast.marco(), trial.stranger());
        requireStatus(trial, cast.tess(), trial.manager());
        requireStatus(trial, cast.ada(), trial.admin());
    }

    @ParameterizedTest
    @MethodSource("trials")
    void nobody_gets_nothing(Trial trial) throws Exception {
        MockHttpServletResponse answer = send(trial.request().apply(scene(cast.dana())));

        assertThat(answer.getStatus()).isEqualTo(401);
        contract.requireForeseen(trial.operation(), answer);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_token_that_may_only_read_reads(Trial trial) throws Exception {
        Scene scene = scene(cast.dana());
        MockHttpServletRequestBuilder request = trial.request().apply(scene);
        boolean reads = "GET"
                .equals(request.buildRequest(new org.springframework.mock.web.MockServletContext())
                        .getMethod());

        MockHttpServletResponse answer =
                send(trial.request().apply(scene).with(Programs.of(scene.actor(), ApiScope.READ, tokens)));

        assertThat(answer.getStatus()).isEqualTo(reads ? trial.owner() : 403);
        contract.requireForeseen(trial.operation(), answer);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_parameter_nobody_knows_is_refused(Trial trial) throws Exception {
        Scene scene = scene(cast.dana());

        MockHttpServletResponse answer = send(
                trial.request().apply(scene).queryParam("unicorn", "yes").with(Programs.of(scene.actor(), tokens)));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("\"field\":\"unicorn\"");
        contract.requireForeseen(trial.operation(), answer);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_told_at_once_and_at_its_field(Mistake mistake) throws Exception {
        Scene scene = scene(cast.dana());

        MockHttpServletResponse answer = send(mistake.request().apply(scene).with(Programs.of(scene.actor(), tokens)));

        assertThat(answer.getStatus())
                .as(mistake + ": " + answer.getContentAsString())
                .isEqualTo(mistake.status());
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        if (mistake.field() != null) {
            assertThat(answer.getContentAsString()).contains("\"field\":\"" + mistake.field() + "\"");
        }
        contract.requireForeseen(mistake.operation(), answer);
    }

    private void requireStatus(Trial trial, Actor actor, int status) throws Exception {
        MockHttpServletResponse answer =
                send(trial.request().apply(scene(actor)).with(Programs.of(actor, tokens)));

        assertThat(answer.getStatus())
                .as("%s as %s: %s", trial, actor.name(), answer.getContentAsString())
                .isEqualTo(status);
        contract.requireForeseen(trial.operation(), answer);
    }

    private Scene scene(Actor actor) {
        return Scene.of(cast, actor, UUID.randomUUID().toString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return program.perform(request).andReturn().getResponse();
    }
}
