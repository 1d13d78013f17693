package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.criteria.Asked;
import app.trivium.identity.Actor;
import app.trivium.process.Checklists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import meets what stages require like everybody else; what it opens has its history behind it. */
@DatabaseTest
class GatedImportTest {

    private static final String HEADER =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";

    @Autowired
    Imports imports;

    @Autowired
    Checklists checklists;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;

    @BeforeEach
    void the_first_stage_requires_a_close_date() {
        ada = Importing.people(cast);
        new Asked(checklists, cast).required(Pipeline.PROSPECT, "CLOSE_DATE_SET");
    }

    @Test
    void deals_are_opened_where_they_stand_and_decided_as_they_were() {
        Importing importing = new Importing(imports, jdbc, ada).file("pipeline.csv", Importing.PIPELINE);

        assertThat(importing.counts(importing.run(), Kind.DEALS))
                .isEqualTo("4 added, 0 updated, 0 unchanged, 0 rejected");
    }

    @Test
    void a_row_that_moves_a_deal_without_what_is_required_is_rejected_alone_and_says_why() {
        new Importing(imports, jdbc, ada)
                .file("pipeline.csv", Importing.PIPELINE + "A5,Marco Ruiz,GTX Pro,,Prospecting,,,\n")
                .run();
        Importing newer = new Importing(imports, jdbc, ada).file("newer.csv", HEADER + """
                        A4,Marco Ruiz,GTX Pro,,Engaging,2016-11-03,,
                        A5,Marco Ruiz,GTX Pro,,Engaging,2016-11-03,2026-12-31,
                        """);

        long run = newer.run();

        assertThat(newer.counts(run, Kind.DEALS)).isEqualTo("0 added, 1 updated, 0 unchanged, 1 rejected");
        assertThat(newer.problems(run))
                .containsExactly("2/-: Before this deal can go on, it needs: The CLOSE_DATE_SET.");
        assertThat(newer.deals().get("A4")).contains("Prospect");
        assertThat(newer.deals().get("A5")).contains("Rapport");
    }
}
