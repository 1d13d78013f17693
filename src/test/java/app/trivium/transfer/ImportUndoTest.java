package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.deal.Deals;
import app.trivium.identity.Actor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking an import back. */
@DatabaseTest
class ImportUndoTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Deals deals;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private Actor ada;

    @BeforeEach
    void people() {
        ada = Importing.people(cast);
    }

    private Importing importing() {
        return new Importing(imports, jdbc, ada);
    }

    @Test
    void what_an_import_added_is_gone_and_can_be_imported_again() {
        Importing importing = importing()
                .file("pipeline.csv", Importing.PIPELINE)
                .file(
                        "accounts.csv",
                        "account,sector,subsidiary_of\nAcme Corporation,tech,Zoomit\nBetatech,tech,Acme Corporation\n")
                .file("people.csv", "name,company,email\nRita Lopez,Acme Corporation,rita@acme.com\n");
        importing.undo(importing.run());

        assertThat(importing.deals()).isEmpty();
        assertThat(left("account")).isZero();
        assertThat(left("person")).isZero();
        long again = importing.run();
        assertThat(importing.counts(again, Kind.DEALS)).isEqualTo("4 added, 0 updated, 0 unchanged, 0 rejected");
    }

    @Test
    void what_an_import_changed_gets_its_old_values_back() {
        Importing first = importing()
                .file("pipeline.csv", Importing.PIPELINE)
                .file("accounts.csv", "account,sector\nAcme Corporation,tech\n");
        first.run();
        var before = first.deals();

        Importing second = importing()
                .file(
                        "pipeline.csv",
                        Importing.PIPELINE
                                .replace("Won,2016-10-20,2017-03-01,1054", "Engaging,2016-10-20,,999")
                                .replace(
                                        "GTXPro,Acme Corporation,Engaging,2016-11-03,",
                                        "GTXPro,Betatech,Lost,2016-11-03,2017-01-01"))
                .file("accounts.csv", "account,sector\nAcme Corporation,finance\n");
        long run = second.run();
        assertThat(second.counts(run, Kind.DEALS)).isEqualTo("0 added, 2 updated, 2 unchanged, 0 rejected");
        assertThat(second.deals()).isNotEqualTo(before);

        second.undo(run);

        assertThat(second.deals()).isEqualTo(before);
        assertThat(jdbc.sql("select industry from account where name = 'Acme Corporation'")
                        .query(String.class)
                        .single())
                .isEqualTo("tech");
    }

    @Test
    void what_somebody_has_changed_since_is_left_and_listed() {
        Importing importing = importing().file("pipeline.csv", Importing.PIPELINE);
        long run = importing.run();
        long deal = jdbc.sql("select id from deal where external_id = 'A3'")
                .query(Long.class)
                .single();
        deals.change(ada, deal, fields -> fields.withName("Renamed"), UUID.randomUUID());

        importing.undo(run);

        assertThat(importing.deals()).containsOnlyKeys("A3");
        assertThat(jdbc.sql("select kind || ' ' || reason from import_record where undone = 'KEPT' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("ACCOUNT Something hangs on it by now.", "DEAL It has been changed since.");
        assertThat(imports.find(run).orElseThrow().state()).isEqualTo(RunState.UNDONE);
    }

    private long left(String table) {
        return jdbc.sql("select count(*) from " + table + " where removed_at is null")
                .query(Long.class)
                .single();
    }
}
