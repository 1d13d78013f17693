package app.trivium.transfer;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages of imports, without script. */
@DatabaseTest
class ImportPagesTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private ResultActions upload(Actor actor, String name, String text) throws Exception {
        var file = new MockMultipartFile("files", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart("/imports").file(file).with(as(actor)));
    }

    private static Document page(ResultActions answer) throws Exception {
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
    }

    @Test
    void a_rep_is_kept_out() throws Exception {
        long run = new Importing(imports, jdbc, cast.ada())
                .file("a.csv", "account,sector\nAcme,tech\n")
                .upload();

        for (String path : new String[] {"/imports", "/imports/" + run, "/imports/" + run + "/progress"}) {
            mvc.perform(get(path).with(as(cast.dana()))).andExpect(status().isForbidden());
        }
        upload(cast.dana(), "a.csv", "account,sector\nAcme,tech\n").andExpect(status().isForbidden());
        for (String path : new String[] {"/checks", "/runs", "/undo", "/discard"}) {
            mvc.perform(post("/imports/" + run + path).with(as(cast.dana()))).andExpect(status().isForbidden());
        }
    }

    @Test
    void a_manager_sees_only_their_own_imports() throws Exception {
        long run = new Importing(imports, jdbc, cast.ada())
                .file("a.csv", "account,sector\nAcme,tech\n")
                .upload();

        mvc.perform(get("/imports/" + run).with(as(cast.tess()))).andExpect(status().isNotFound());
        assertThat(page(mvc.perform(get("/imports").with(as(cast.tess())))).select("tbody tr"))
                .isEmpty();
        assertThat(page(mvc.perform(get("/imports").with(as(cast.ada())))).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void the_whole_way_goes_by_forms() throws Exception {
        Actor ada = Importing.people(cast);
        String run = String.valueOf(upload(ada, "pipeline.csv", Importing.PIPELINE)
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        Importing importing = new Importing(imports, jdbc, ada);
        long id = Long.parseLong(run.substring(run.lastIndexOf('/') + 1));

        Document draft = page(mvc.perform(get(run).with(as(ada))));
        String file = draft.select("a.button.small").attr("href");
        Document mapping = page(mvc.perform(get(file).with(as(ada))));
        assertThat(mapping.select("table.map select option[selected]").eachText())
                .contains("Id in the other system", "Stage or outcome", "Won", "Rapport");
        assertThat(mapping.select("table.preview tbody tr:first-child td").eachText())
                .containsExactly(
                        "2",
                        "GTX Plus for Acme Corporation",
                        "Acme Corporation",
                        "Won",
                        "$1,054",
                        "20 Oct 2016",
                        "1 Mar 2017");
        mvc.perform(post(file)
                        .param("kind", "DEALS")
                        .param("column0", "DEAL_ID")
                        .param("column3", "DEAL_ACCOUNT")
                        .param("unnamed", "reject")
                        .param("then", "back")
                        .with(as(ada)))
                .andExpect(redirectedUrl(run));
        mvc.perform(post(run + "/checks").with(as(ada))).andExpect(redirectedUrl(run));
        importing.await(id);
        Document checked = page(mvc.perform(get(run).with(as(ada))));
        assertThat(checked.select("dl.counts dd").eachText()).containsExactly("3", "0", "0", "1");
        assertThat(checked.select("table.preview tbody td").eachText()).contains("account", "This must not be empty.");
        mvc.perform(post(run + "/runs").with(as(ada))).andExpect(redirectedUrl(run));
        importing.await(id);

        String rejected = page(mvc.perform(get(run).with(as(ada))))
                .select("a[href$=rejected.csv]")
                .attr("href");
        String csv = mvc.perform(get(rejected).with(as(ada)))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines())
                .containsExactly(
                        "\ufeffopportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value,Why it was rejected",
                        "A4,Marco Ruiz,GTX Pro,,Prospecting,,,,This must not be empty.");
        assertThat(importing.deals()).containsOnlyKeys("A1", "A2", "A3");
    }

    @Test
    void ambiguous_dates_have_to_be_answered_before_the_check() throws Exception {
        Actor ada = cast.ada();
        String text = "name,account,close date\nRollout,Acme,03/04/2026\n";
        String run = String.valueOf(
                upload(ada, "d.csv", text).andReturn().getResponse().getRedirectedUrl());

        Document draft = page(mvc.perform(get(run).with(as(ada))));
        assertThat(draft.text()).contains("day first or month first");
        assertThat(draft.select("form[action$=/checks]")).isEmpty();
        mvc.perform(post(run + "/checks").with(as(ada))).andExpect(status().isConflict());

        String file = draft.select("a.button.small").attr("href");
        mvc.perform(post(file)
                        .param("kind", "DEALS")
                        .param("column0", "DEAL_NAME")
                        .param("column1", "DEAL_ACCOUNT")
                        .param("column2", "DEAL_CLOSED")
                        .param("dates", "MONTH_FIRST")
                        .with(as(ada)))
                .andExpect(redirectedUrl(run));
        assertThat(page(mvc.perform(get(file).with(as(ada))))
                        .select("table.preview tbody td:last-child")
                        .text())
                .startsWith("4 Mar");
    }

    @Test
    void what_cannot_be_taken_is_told_at_its_field_and_kept() throws Exception {
        Actor ada = cast.ada();
        String run = String.valueOf(upload(ada, "d.csv", "deal,account\nRollout,Acme\n")
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        String file = page(mvc.perform(get(run).with(as(ada))))
                .select("a.button.small")
                .attr("href");

        Document answer = page(mvc.perform(post(file)
                        .param("kind", "DEALS")
                        .param("column0", "DEAL_NAME")
                        .param("column1", "DEAL_NAME")
                        .param("currency", "XXX")
                        .param("unnamed", "account")
                        .param("unnamedAccount", "x".repeat(300))
                        .with(as(ada)))
                .andExpect(status().is(422)));

        assertThat(answer.select("#column1-error").text()).isEqualTo("Another column fills this already.");
        assertThat(answer.select("#column1 option[selected]").val()).isEqualTo("DEAL_NAME");
        assertThat(answer.select("[name=unnamedAccount]").val()).hasSize(300);
        assertThat(answer.text()).contains("This is longer than 200 characters.");
    }

    @Test
    void a_file_that_is_none_is_refused_in_plain_words() throws Exception {
        Actor ada = cast.ada();

        assertThat(page(upload(ada, "empty.csv", "").andExpect(status().is(422)))
                        .select(".error")
                        .text())
                .isEqualTo("empty.csv: The file is empty.");
        assertThat(page(upload(ada, "quotes.csv", "a,b\n1,\"2\n").andExpect(status().is(422)))
                        .select(".error")
                        .text())
                .contains("line 2");
        assertThat(page(upload(ada, "book.xlsx", "PK\u0003\u0004").andExpect(status().is(422)))
                        .text())
                .contains("workbook");
        assertThat(page(mvc.perform(multipart("/imports").with(as(ada))).andExpect(status().is(422)))
                        .select(".error")
                        .text())
                .isEqualTo("Choose at least one file.");
        assertThat(jdbc.sql("select count(*) from import_run").query(Long.class).single())
                .isZero();
    }

    @Test
    void unknown_imports_and_files_are_not_found() throws Exception {
        Actor ada = cast.ada();
        long run = new Importing(imports, jdbc, ada)
                .file("a.csv", "account,sector\nAcme,tech\n")
                .upload();

        for (String path : new String[] {
            "/imports/999",
            "/imports/x",
            "/imports/" + run + "/files/999",
            "/imports/" + run + "/files/999/rejected.csv",
            "/imports/999/progress"
        }) {
            mvc.perform(get(path).with(as(ada))).andExpect(status().isNotFound());
        }
        mvc.perform(post("/imports/" + run + "/runs").with(as(ada))).andExpect(status().isConflict());
        mvc.perform(post("/imports/" + run + "/undo").with(as(ada))).andExpect(status().isConflict());
    }

    @Test
    void a_finished_import_tells_the_page_to_load_anew() throws Exception {
        Actor ada = cast.ada();
        long run = new Importing(imports, jdbc, ada)
                .file("a.csv", "account,sector\nAcme,tech\n")
                .run();

        mvc.perform(get("/imports/" + run + "/progress").with(as(ada)))
                .andExpect(header().string("HX-Refresh", "true"));
    }

    @Test
    void a_draft_can_be_discarded_but_nothing_that_was_started() throws Exception {
        Actor ada = cast.ada();
        long draft = new Importing(imports, jdbc, ada)
                .file("a.csv", "account,sector\nAcme,tech\n")
                .upload();
        long done = new Importing(imports, jdbc, ada)
                .file("a.csv", "account,sector\nAcme,tech\n")
                .run();

        mvc.perform(post("/imports/" + draft + "/discard").with(as(ada))).andExpect(redirectedUrl("/imports"));
        mvc.perform(post("/imports/" + done + "/discard").with(as(ada))).andExpect(status().isConflict());
        assertThat(jdbc.sql("select id from import_run").query(Long.class).list())
                .containsExactly(done);
    }
}
