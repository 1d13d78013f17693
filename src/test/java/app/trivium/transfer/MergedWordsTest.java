package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.deal.SourceList;
import app.trivium.identity.Actor;
import app.trivium.process.LossReasonList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that name sources and loss reasons as they were called before admins merged or archived them. */
@DatabaseTest
class MergedWordsTest {

    private static final long NO_DECISION = 4;
    private static final long BAD_TIMING = 6;
    private static final long WEBSITE = 2;
    private static final long EVENT = 3;
    private static final long PARTNER = 5;

    @Autowired
    Imports imports;

    @Autowired
    SourceList sources;

    @Autowired
    LossReasonList reasons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Test
    void a_merged_word_means_the_other_one_and_an_archived_one_is_no_longer_known() {
        Actor ada = Importing.people(cast);
        sources.merge(ada, EVENT, 0, PARTNER);
        sources.archive(ada, WEBSITE, 0);
        reasons.merge(ada, BAD_TIMING, 0, NO_DECISION);

        Importing importing = new Importing(imports, jdbc, ada).file("deals.csv", """
                id,name,account,stage,source,close date,loss reason
                1,Lost,Acme,Lost,Event,2016-12-31,Bad timing
                2,Open,Acme,Prospect,Website,,
                """);
        long run = importing.run();

        assertThat(importing.problems(run)).singleElement().asString().startsWith("3/source: ");
        assertThat(jdbc.sql("""
                                select s.name || ', ' || r.name from deal d join deal_source s on s.id = d.source_id
                                join loss_reason r on r.id = d.loss_reason_id where d.external_id = '1'""").query(String.class).single()).isEqualTo("Partner, No decision");
    }
}
