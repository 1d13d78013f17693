package app.trivium.customfield;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The fields that an admin adds, as they shape them. */
@DatabaseTest
class FieldsPageTest {

    private static final String PAGE = "/settings/fields";

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    CustomFields fields;

    @Autowired
    FieldDesk desk;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;

    @BeforeEach
    void an_admin() {
        ada = cast.ada();
    }

    @Test
    void a_field_is_added_with_what_can_be_picked() throws Exception {
        send(get(PAGE)).andExpect(content().string(containsString("No fields have been added yet.")));

        send(add("Größe & Region", "CHOICE", " North \n\nSouth\nnorth\n")).andExpect(redirectedUrl(PAGE));

        CustomField field = fields.of(RecordKind.DEAL).living().get(0);
        assertThat(field.key()).isEqualTo("gro_e_region");
        assertThat(field.choices()).extracting(FieldChoice::name).containsExactly("North", "South");
        assertThat(told()).isEqualTo("FIELD added Größe & Region: North, South");
        send(get(PAGE)).andExpect(content().string(containsString("Größe &amp; Region")));
    }

    @Test
    void names_for_programs_stay_apart_and_never_change() throws Exception {
        long first = field("Go live?", FieldType.DATE);
        field("Go-live", FieldType.DATE);
        field("現地", FieldType.TEXT);

        send(post(PAGE + "/" + first).param("name", "Start").param("help", "").param("edition", "0"))
                .andExpect(redirectedUrl(PAGE + "/" + first));

        assertThat(fields.of(RecordKind.DEAL).all())
                .extracting(CustomField::key)
                .containsExactly("go_live", "go_live_2", "field");
    }

    @ParameterizedTest
    @CsvSource({
        "'', TEXT, '', name-error",
        "region, TEXT, '', There is a field of that name already",
        "Size, CHOICE, '', Write at least one choice",
        "Size, WISH, '', This choice does not exist"
    })
    void what_cannot_be_added_is_told_and_kept_to_be_mended(String name, String type, String choices, String words)
            throws Exception {
        field("Region", FieldType.TEXT);

        send(add(name, type, choices))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(containsString("value=\"" + name + "\"")));
        assertThat(fields.of(RecordKind.DEAL).all()).hasSize(1);
    }

    @Test
    void a_name_of_ten_thousand_characters_is_refused_and_one_of_markup_is_shown_as_it_is() throws Exception {
        send(add("x".repeat(10_000), "TEXT", "")).andExpect(status().isUnprocessableContent());
        send(add("<b onclick=alert(1)>", "TEXT", "")).andExpect(status().isSeeOther());

        send(get(PAGE)).andExpect(content().string(containsString("&lt;b onclick=alert(1)&gt;")));
    }

    @Test
    void of_two_admins_who_edit_a_field_the_later_is_told() throws Exception {
        long region = field("Region", FieldType.TEXT);
        send(edit(region, "Area", "0")).andExpect(status().isSeeOther());

        send(edit(region, "Zone", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ada King changed the field “Area” in the meantime.")))
                .andExpect(content().string(containsString("value=\"Zone\"")));
        assertThat(name(region)).isEqualTo("Area");
        send(edit(region, "Zone", "1")).andExpect(status().isSeeOther());
        assertThat(name(region)).isEqualTo("Zone");
    }

    @Test
    void fields_are_put_in_order() throws Exception {
        field("First", FieldType.TEXT);
        field("Second", FieldType.TEXT);
        long third = field("Third", FieldType.TEXT);

        send(post(PAGE + "/" + third + "/place").param("position", "1")).andExpect(redirectedUrl(PAGE));

        assertThat(fields.of(RecordKind.DEAL).living())
                .extracting(CustomField::name)
                .containsExactly("Third", "First", "Second");
        send(post(PAGE + "/" + third + "/place").param("position", "up")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void before_a_field_is_archived_it_is_said_how_many_deals_have_something_in_it() throws Exception {
        long region = field("Region", FieldType.TEXT);
        String path = PAGE + "/" + region;
        fill(region);
        send(get(path + "/archive")).andExpect(content().string(containsString("One deal has something in it.")));

        send(post(path + "/archive")).andExpect(redirectedUrl(path));
        assertThat(fields.of(RecordKind.DEAL).living()).isEmpty();

        send(post(path + "/return")).andExpect(redirectedUrl(path));
        assertThat(fields.of(RecordKind.DEAL).living()).hasSize(1);
        send(get(path + "/archive")).andExpect(content().string(containsString("One deal has something in it.")));
        assertThat(told()).isEqualTo("FIELD broughtBack Region: ");
    }

    @Test
    void choices_are_added_renamed_put_in_order_archived_and_brought_back() throws Exception {
        long size =
                desk.add(ada, RecordKind.DEAL, FieldType.CHOICE, new FieldWords("Size", "", false), List.of("S", "M"));
        String path = PAGE + "/" + size;
        long small = choice(size, "S");

        send(post(path + "/choices").param("choice", "L")).andExpect(redirectedUrl(path));
        send(post(path + "/choices/" + small).param("choice", "Small").param("was", "S"))
                .andExpect(redirectedUrl(path));
        send(post(path + "/choices/" + small + "/place").param("position", "3")).andExpect(redirectedUrl(path));
        assertThat(offered(size)).containsExactly("M", "L", "Small");

        send(post(path + "/choices/" + small).param("choice", "Tiny").param("was", "S"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else called this choice “Small”")));
        send(post(path + "/choices").param("choice", "small"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is a choice of that name already.")));

        send(post(path + "/choices/" + small + "/archive")).andExpect(redirectedUrl(path));
        assertThat(offered(size)).containsExactly("M", "L");
        send(post(path + "/choices/" + small + "/return")).andExpect(redirectedUrl(path));
        assertThat(offered(size)).containsExactly("M", "L", "Small");
    }

    @Test
    void a_field_that_is_not_there_is_not_found_and_only_admins_come_here() throws Exception {
        send(get(PAGE + "/999")).andExpect(status().isNotFound());
        send(post(PAGE + "/999/archive")).andExpect(status().isNotFound());
        send(post(PAGE + "/" + field("Size", FieldType.NUMBER) + "/choices").param("choice", "S"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("Add choice"))));

        browser.perform(get(PAGE).with(as(cast.tess()))).andExpect(status().isForbidden());
        browser.perform(add("Region", "TEXT", "").with(as(cast.tess()))).andExpect(status().isForbidden());
    }

    private long field(String name, FieldType type) {
        return desk.add(ada, RecordKind.DEAL, type, new FieldWords(name, "", false), List.of());
    }

    private void fill(long field) {
        long deal = pipeline.deal(ada, "Rollout");
        jdbc.sql("update deal set custom = jsonb_build_object(:field::text, 'North') where id = :deal")
                .params(Map.of("field", field, "deal", deal))
                .update();
    }

    private String name(long field) {
        return fields.of(RecordKind.DEAL).field(field).orElseThrow().name();
    }

    private List<String> offered(long field) {
        return fields.of(RecordKind.DEAL).field(field).orElseThrow().offered().stream()
                .map(FieldChoice::name)
                .toList();
    }

    private long choice(long field, String name) {
        return fields.of(RecordKind.DEAL).field(field).orElseThrow().choices().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String told() {
        return jdbc.sql("""
                        select concat(area, ' ', act, ' ', subject, ': ', after ->> 'choices')
                        from audit_entry order by id desc limit 1""").query(String.class).single();
    }

    private static MockHttpServletRequestBuilder add(String name, String type, String choices) {
        return post(PAGE).param("name", name).param("type", type).param("choices", choices);
    }

    private static MockHttpServletRequestBuilder edit(long field, String name, String edition) {
        return post(PAGE + "/" + field).param("name", name).param("help", "").param("edition", edition);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(ada)));
    }
}
