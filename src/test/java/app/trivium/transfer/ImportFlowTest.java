package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of files, from the upload to the records. */
@DatabaseTest
class ImportFlowTest {

    @Autowired
    private Imports imports;

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
    void deals_come_in_with_their_accounts_owners_stages_outcomes_and_history() {
        Importing importing = importing().file("pipeline.csv", Importing.PIPELINE);
        long run = importing.run();

        assertThat(importing.counts(run, Kind.DEALS)).isEqualTo("4 added, 0 updated, 0 unchanged, 0 rejected");
        String today = jdbc.sql("select now()::date::text").query(String.class).single();
        assertThat(importing.deals())
                .containsEntry(
                        "A1",
                        "GTX Plus for Acme Corporation | Acme Corporation | Dana Kim | WON | Close | "
                                + "Purchase | Purchase | 2016-10-20 | 2017-03-01 | 1054 USD")
                .containsEntry(
                        "A2",
                        "MG Special for Betatech | Betatech | Dana Kim | LOST | Prospect | Identify need | "
                                + "Unaware | 2016-11-04 | 2017-03-18 | 0 USD")
                .containsEntry(
                        "A3",
                        "GTXPro for Acme Corporation | Acme Corporation | Ada King | OPEN | Rapport | "
                                + "Identify need | Unaware | 2016-11-03")
                .containsEntry(
                        "A4",
                        "GTX Pro for Unknown account | Unknown account | Marco Ruiz | OPEN | Prospect | "
                                + "Identify need | Unaware | " + today);
    }

    @Test
    void an_outcome_is_dated_by_the_file() {
        importing().file("pipeline.csv", Importing.PIPELINE).run();

        assertThat(jdbc.sql("""
                        select o.to_status || ' ' || o.decided_at::date from outcome o join deal d on d.id = o.deal_id
                        order by d.external_id""").query(String.class).list()).containsExactly("WON 2017-03-01", "LOST 2017-03-18");
    }

    @Test
    void a_check_tells_what_would_happen_and_changes_nothing() {
        Importing importing = importing().file("pipeline.csv", Importing.PIPELINE);
        long run = importing.check();

        assertThat(importing.counts(run, Kind.DEALS)).isEqualTo("4 added, 0 updated, 0 unchanged, 0 rejected");
        assertThat(jdbc.sql("select count(*) from deal").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        importing().file("pipeline.csv", Importing.PIPELINE).run();
        long moves = jdbc.sql("select count(*) from move").query(Long.class).single();

        Importing again = importing().file("pipeline.csv", Importing.PIPELINE);
        long run = again.run();

        assertThat(again.counts(run, Kind.DEALS)).isEqualTo("0 added, 0 updated, 4 unchanged, 0 rejected");
        assertThat(jdbc.sql("select count(*) from deal").query(Long.class).single())
                .isEqualTo(4);
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select count(*) from move").query(Long.class).single())
                .isEqualTo(moves);
    }

    @Test
    void a_newer_file_moves_decides_and_changes_what_it_says_differently() {
        importing().file("pipeline.csv", Importing.PIPELINE).run();
        Importing newer = importing().file("pipeline.csv", """
                opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
                A1,Dana Kim,GTX Plus,Acme Corporation,Engaging,2016-10-20,,1100
                A2,Dana Kim,MG Special,Betatech,Lost,2016-11-04,2017-03-18,0
                A3,Marco Ruiz,GTXPro,Betatech,Lost,2016-11-03,2017-04-01,
                A4,Marco Ruiz,GTX Pro,,Engaging,,2026-12-31,
                """);
        long run = newer.run();

        assertThat(newer.counts(run, Kind.DEALS)).isEqualTo("0 added, 3 updated, 1 unchanged, 0 rejected");
        assertThat(newer.deals().get("A1")).contains("| OPEN | Rapport |").contains("1100 USD");
        assertThat(newer.deals().get("A3")).contains("| Betatech | Marco Ruiz | LOST |");
        assertThat(newer.deals().get("A4")).contains("| OPEN | Rapport |");
        assertThat(jdbc.sql("select expected_close::text from deal where external_id = 'A4'")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-12-31");
    }

    @Test
    void four_files_come_in_together_in_the_order_in_which_they_need_each_other() {
        Importing importing = importing()
                .file("pipeline.csv", Importing.PIPELINE.replace("Nobody Here", "Anna Snelling"))
                .file("products.csv", "product,series,sales_price\nGTX Pro,GTX,4821\nMG Special,MG,55\n")
                .file("teams.csv", """
                        sales_agent,manager,regional_office
                        Anna Snelling,Dustin Brinkmann,Central
                        Moses Frase,Dustin Brinkmann,Central
                        """)
                .file("accounts.csv", """
                        account,sector,revenue,employees,office_location,subsidiary_of
                        Betatech,medical,647.18,1185,Kenya,Acme Corporation
                        Acme Corporation,technology,1100.04,2822,United States,
                        """);
        long run = importing.run();

        assertThat(importing.counts(run, Kind.TEAMS)).isEqualTo("2 added, 0 updated, 0 unchanged, 0 rejected");
        assertThat(importing.counts(run, Kind.ACCOUNTS)).isEqualTo("2 added, 0 updated, 0 unchanged, 0 rejected");
        assertThat(importing.deals().get("A3"))
                .isEqualTo("GTX Pro for Acme Corporation | Acme Corporation | Anna Snelling | OPEN | Rapport | "
                        + "Identify need | Unaware | 2016-11-03 | 4821 USD");
        assertThat(jdbc.sql("""
                        select a.name || ' ' || a.industry || ' ' || p.name from account a join account p on p.id = a.parent_id""").query(String.class).list()).containsExactly("Betatech medical Acme Corporation");
        assertThat(jdbc.sql("""
                        select u.name || ' ' || u.email || ' ' || u.role || ' ' || t.name || ' ' || o.name
                        from app_user u join team t on t.id = u.team_id join team o on o.id = t.parent_id
                        order by u.name""").query(String.class).list())
                .containsExactly(
                        "Anna Snelling anna.snelling@example.com REP Dustin Brinkmann’s team Central",
                        "Dustin Brinkmann dustin.brinkmann@example.com MANAGER Dustin Brinkmann’s team Central",
                        "Moses Frase moses.frase@example.com REP Dustin Brinkmann’s team Central");
    }

    @Test
    void people_are_found_again_by_their_address() {
        String people = "First name,Last name,Company,E-mail,Job title\nRita,Lopez,Acme Corporation,rita@acme.com,%s\n";
        importing().file("people.csv", people.formatted("Buyer")).run();

        Importing again = importing().file("people.csv", people.formatted("Head of buying"));
        long run = again.run();

        assertThat(again.counts(run, Kind.PEOPLE)).isEqualTo("0 added, 1 updated, 0 unchanged, 0 rejected");
        assertThat(jdbc.sql("select p.name || ', ' || p.job_title || ', ' || a.name from person p join account a "
                                + "on a.id = p.account_id")
                        .query(String.class)
                        .list())
                .containsExactly("Rita Lopez, Head of buying, Acme Corporation");
    }

    @Test
    void every_problem_is_told_with_its_line_and_column_and_the_rest_comes_in() {
        Importing importing = importing().file("deals.csv", """
                id,name,account,stage,amount,close date
                1,Good,Acme,Prospect,"1,000.50",31/12/2016
                2,Bad amount,Acme,Prospect,1e999,31/12/2016
                3,Bad all over,Acme,Mumble,x,31/31/2016
                4,Future,Acme,Won,1,31/12/2199
                5,Short,Acme
                1,Twice,Acme,Prospect,1,31/12/2016
                id,name,account,stage,amount,close date
                8,"%s",Acme,Prospect,1,31/12/2016
                9,\u202eRight to left 🎉,Ärzte & Söhne,Prospect,1,31/12/2016
                """.formatted("x".repeat(10_000)));
        long run = importing.run();

        assertThat(importing.counts(run, Kind.DEALS)).isEqualTo("2 added, 0 updated, 0 unchanged, 7 rejected");
        assertThat(importing.problems(run))
                .containsExactly(
                        "3/amount: “1e999” cannot be read as an amount.",
                        "4/stage: Nobody has said what “Mumble” stands for.",
                        "4/close date: “31/31/2016” cannot be read as a date.",
                        "4/amount: “x” cannot be read as an amount.",
                        "5/close date: A deal cannot be closed on a day to come.",
                        "6/-: The row has 3 cells where the header has 6.",
                        "7/id: The row in line 2 is about the same record.",
                        "8/-: This row is the header once more.",
                        "9/name: This is longer than 200 characters.");
        assertThat(importing.deals()).containsOnlyKeys("1", "9");
    }

    @Test
    void a_deal_somebody_may_not_change_is_left_alone() {
        importing()
                .file("deals.csv", "id,name,account,owner\n1,Rollout,Acme,Marco Ruiz\n")
                .run();
        Importing tess = new Importing(imports, jdbc, cast.tess())
                .file("deals.csv", "id,name,account,owner\n1,Taken,Acme,Dana Kim\n2,New,Acme,Marco Ruiz\n");
        long run = tess.run();

        assertThat(tess.counts(run, Kind.DEALS)).isEqualTo("0 added, 0 updated, 0 unchanged, 2 rejected");
        assertThat(tess.problems(run))
                .isEqualTo(List.of(
                        "2/id: You may look at this deal but not change it.",
                        "3/owner: You may not open deals for this owner."));
    }
}
