package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file of what an import rejected, which people open as a spreadsheet, mend and import again. */
@DatabaseTest
class RejectedRowsTest {

    @Autowired
    Imports imports;

    @Autowired
    RejectedRows rejected;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Test
    void no_cell_of_it_runs_as_a_formula_and_mended_it_comes_in_as_it_was() {
        Actor ada = Importing.people(cast);
        Importing first = new Importing(imports, jdbc, ada).file("deals.csv", """
                id,name,account,amount
                1,=1+1,+Acme,much
                2,Rollout,Acme,20
                3,Renewal,Acme,30.50
                """);
        long run = first.run();

        StringWriter file = new StringWriter();
        rejected.write(ada, run, imports.files(run).get(0).id(), file);
        assertThat(file.toString().lines())
                .containsExactly(
                        "\ufeffid,name,account,amount,Why it was rejected",
                        "1,'=1+1,'+Acme,much,“much” cannot be read as an amount.");

        Importing mended = new Importing(imports, jdbc, ada)
                .file("mended.csv", file.toString().replace("much,", "20,"));
        mended.run();
        assertThat(mended.deals().get("1")).startsWith("=1+1 | +Acme | ");
    }
}
