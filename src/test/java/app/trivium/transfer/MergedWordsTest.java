package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.deal.ActivityKindList;
import app.trivium.deal.SourceList;
import app.trivium.identity.Actor;
import app.trivium.process.LossReasonList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    ActivityKindList kinds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Test
    void tags_come_in_are_replaced_as_a_whole_and_given_back() {
        Actor ada = Importing.people(cast);
        Importing first = tagged(ada, "1,One,Acme,\"pilot, Enterprise\"\n2,Two,Acme,\n");
        first.run();
        assertThat(tags()).containsExactly("One: Enterprise, pilot");
        Importing same = tagged(ada, "1,One,Acme,\"enterprise,PILOT\"\n2,Two,Acme,\n");
        assertThat(same.counts(same.run(), Kind.DEALS)).isEqualTo("0 added, 0 updated, 2 unchanged, 0 rejected");

        Importing other = tagged(ada, "1,One,Acme,renewal\n2,Two,Acme,pilot\n");
        long run = other.run();
        assertThat(other.counts(run, Kind.DEALS)).isEqualTo("0 added, 2 updated, 0 unchanged, 0 rejected");
        assertThat(tags()).containsExactly("One: renewal", "Two: pilot");
        other.undo(run);
        assertThat(tags()).containsExactly("One: Enterprise, pilot");
    }

    @Test
    void an_archived_tag_stays_where_it_hangs_and_a_merged_one_means_the_other() {
        Actor ada = Importing.people(cast);
        tagged(ada, "1,One,Acme,\"pilot, old, gone\"\n").run();
        jdbc.sql("update tag set archived_at = now() where name = 'old'").update();
        jdbc.sql("""
                        update tag set archived_at = now(), merged_into_id = (select id from tag where name = 'pilot')
                        where name = 'gone'""").update();
        jdbc.sql("delete from deal_tag where tag_id = (select id from tag where name = 'gone')")
                .update();

        Importing again = tagged(ada, "1,One,Acme,\"gone, old\"\n2,Two,Acme,old\n3,Three,Acme,gone\n");
        long run = again.run();

        assertThat(again.counts(run, Kind.DEALS)).isEqualTo("1 added, 0 updated, 1 unchanged, 1 rejected");
        assertThat(again.problems(run))
                .containsExactly("3/tags: The tag “old” is archived and can be given to no further deal.");
        assertThat(tags()).containsExactly("One: old, pilot", "Three: pilot");
    }

    private Importing tagged(Actor actor, String rows) {
        return new Importing(imports, jdbc, actor).file("deals.csv", "id,name,account,tags\n" + rows);
    }

    private List<String> tags() {
        return jdbc.sql("""
                        select d.name || ': ' || string_agg(t.name, ', ' order by lower(t.name))
                        from deal d join deal_tag g on g.deal_id = d.id join tag t on t.id = g.tag_id
                        where d.removed_at is null group by d.id order by d.name""").query(String.class).list();
    }

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

    @Test
    void the_kind_of_a_next_step_is_known_by_its_name_and_none_is_without_a_step() {
        Actor ada = Importing.people(cast);
        kinds.merge(ada, 3, 0, 1);
        kinds.archive(ada, 4, 0);

        Importing first = new Importing(imports, jdbc, ada).file("deals.csv", """
                id,name,account,stage,next step,next step type
                1,One,Acme,Prospect,Ask Ines,MAIL
                2,Two,Acme,Prospect,Ask Omar,Task
                3,Three,Acme,Prospect,Ask Luis,Carrier pigeon
                4,Four,Acme,Prospect,,Meeting
                5,Five,Acme,Prospect,Ask Kwame,
                """);
        assertThat(first.problems(first.run()))
                .containsExactly(
                        "3/next step type: There is no activity kind “Task”.",
                        "4/next step type: There is no activity kind “Carrier pigeon”.",
                        "5/next step type: There is no next step for this kind.");
        assertThat(kind(1)).isEqualTo("Call");
        assertThat(kind(5)).isNull();

        Importing again = new Importing(imports, jdbc, ada).file("again.csv", """
                id,name,account,stage,next step type
                1,One,Acme,Prospect,Meeting
                5,Five,Acme,Prospect,Meeting
                """);
        assertThat(again.problems(again.run())).isEmpty();
        assertThat(kind(1)).isEqualTo("Meeting");
        assertThat(kind(5)).isEqualTo("Meeting");
    }

    private @Nullable String kind(int externalId) {
        return jdbc.sql("""
                        select k.name from deal d left join activity_kind k on k.id = d.next_step_kind_id
                        where d.external_id = :id""")
                .param("id", String.valueOf(externalId))
                .query((row, n) -> row.getString(1))
                .list()
                .get(0);
    }
}
