package app.trivium.settings;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.deal.ActivityKindList;
import app.trivium.deal.Deals;
import app.trivium.deal.SourceList;
import app.trivium.deal.TagList;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.Editing;
import app.trivium.identity.Role;
import app.trivium.identity.Sight;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import app.trivium.process.Alignments;
import app.trivium.process.Journey;
import app.trivium.process.KeptList;
import app.trivium.process.ProcessFields;
import app.trivium.process.ProcessMap.Alignment;
import app.trivium.process.Processes;
import app.trivium.process.SalesProcesses;
import app.trivium.process.Stage;
import app.trivium.process.StageFields;
import app.trivium.process.Stages;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Changes that an admin takes back from the audit log, area by area. */
@DatabaseTest
class ReversalTest {

    private static final long NEW_BUSINESS = 1;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    SalesProcesses processes;

    @Autowired
    Processes known;

    @Autowired
    Stages stages;

    @Autowired
    Alignments alignments;

    @Autowired
    SourceList sources;

    @Autowired
    TagList tags;

    @Autowired
    ActivityKindList kinds;

    @Autowired
    Deals deals;

    @Autowired
    Teams teams;

    @Autowired
    Users users;

    @Autowired
    AccessPolicies policies;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;

    @BeforeEach
    void an_admin() {
        ada = cast.ada();
    }

    @Test
    void a_process_gets_its_name_its_place_and_its_life_back() throws Exception {
        long renewals = processes.copy(ada, new ProcessFields("Renewals", "Once more."), NEW_BUSINESS);
        processes.change(ada, renewals, 0, new ProcessFields("Extensions", "Once more."));
        takeBackTheLast();
        processes.place(ada, renewals, 1);
        takeBackTheLast();
        processes.archive(ada, renewals);
        takeBackTheLast();
        processes.makeDefault(ada, renewals);
        takeBackTheLast();

        assertThat(known.choices()).extracting(Processes.Choice::name).containsExactly("New business", "Renewals");
        assertThat(known.defaultId()).isEqualTo(NEW_BUSINESS);
        processes.archive(ada, renewals);
        processes.bringBack(ada, renewals);
        takeBackTheLast();
        assertThat(known.choices()).extracting(Processes.Choice::name).containsExactly("New business");
    }

    @Test
    void a_stage_gets_its_fields_and_its_place_back_and_deals_follow() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout", Pipeline.QUALIFY);
        Stage was = stage();
        stages.change(ada, NEW_BUSINESS, Pipeline.QUALIFY, 0, new StageFields("Discover", 45, 7, "Ask."));
        assertThat(probability(deal)).isEqualTo(45);

        takeBackTheLast();

        assertThat(stage()).isEqualTo(was);
        assertThat(probability(deal)).isEqualTo(30);
        stages.place(ada, NEW_BUSINESS, Pipeline.QUALIFY, 1);
        takeBackTheLast();
        assertThat(stage().position()).isEqualTo(3);
    }

    @Test
    void a_line_of_the_alignment_table_is_taken_back_and_others_stay() throws Exception {
        alignments.align(ada, NEW_BUSINESS, 0, List.of(new Alignment(Pipeline.QUALIFY, 6, 11)));
        long first = last();
        alignments.align(ada, NEW_BUSINESS, 1, List.of(new Alignment(Pipeline.PRESENT, 6, 11)));

        takeBack(first);

        assertThat(known.map(NEW_BUSINESS)
                        .expected(Journey.BUYER, Pipeline.QUALIFY)
                        .id())
                .isEqualTo(Pipeline.REQUIREMENTS);
        assertThat(known.map(NEW_BUSINESS)
                        .expected(Journey.BUYER, Pipeline.PRESENT)
                        .id())
                .isEqualTo(6);
    }

    @Test
    void an_entry_of_a_list_gets_its_name_its_place_and_its_life_back() throws Exception {
        List<KeptList.Entry> before = sources.entries();
        sources.rename(ada, 1, 0, "Word of mouth");
        takeBackTheLast();
        sources.place(ada, 1, 1);
        takeBackTheLast();
        sources.archive(ada, 1, 2);
        takeBackTheLast();

        assertThat(sources.entries())
                .extracting(KeptList.Entry::name)
                .containsExactlyElementsOf(
                        before.stream().map(KeptList.Entry::name).toList());
        sources.archive(ada, 1, 4);
        sources.bringBack(ada, 1, 5);
        takeBackTheLast();
        assertThat(sources.entries().stream().filter(KeptList.Entry::archived))
                .extracting(KeptList.Entry::name)
                .containsExactly("Referral");
    }

    @Test
    void what_was_done_to_an_entry_of_one_list_does_not_hinder_that_of_another_with_the_same_number() throws Exception {
        long tag = tags.add(ada, "pilot");
        jdbc.sql("update tag set id = 1 where id = :id").param("id", tag).update();
        sources.rename(ada, 1, 0, "Word of mouth");
        long renamed = last();
        tags.rename(ada, 1, 0, "trial");

        assertThat(log(renamed)).contains("Take back…");
        takeBack(renamed);

        assertThat(sources.entries()).extracting(KeptList.Entry::name).contains("Referral");
        assertThat(tags.entries()).extracting(KeptList.Entry::name).containsExactly("trial");
    }

    @Test
    void a_team_gets_its_name_its_place_and_its_managers_back() throws Exception {
        Actor tess = cast.tess();
        teams.change(ada, cast.west(), "Far West", cast.east(), Set.of(ada.id()));

        takeBackTheLast();

        assertThat(jdbc.sql("select name || coalesce(' below ' || parent_id, '') from team where id = :id")
                        .param("id", cast.west())
                        .query(String.class)
                        .single())
                .isEqualTo("West");
        assertThat(jdbc.sql("select user_id from team_manager where team_id = :id")
                        .param("id", cast.west())
                        .query(Long.class)
                        .list())
                .containsExactly(tess.id());
    }

    @Test
    void somebody_gets_role_team_and_the_teams_they_managed_back() throws Exception {
        Actor tess = cast.tess();
        users.assign(ada, tess.id(), Role.REP, cast.east());

        takeBackTheLast();

        assertThat(cast.again(tess.id()).role()).isEqualTo(Role.MANAGER);
        assertThat(jdbc.sql(
                                "select team_id is null and exists (select from team_manager where user_id = u.id) from app_user u where id = :id")
                        .param("id", tess.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the_rule_of_access_is_taken_back() throws Exception {
        policies.decide(ada, new AccessPolicy(Sight.OWN, Editing.OWN));

        takeBackTheLast();

        assertThat(policies.current()).isEqualTo(AccessPolicy.DEFAULT);
    }

    @Test
    void the_log_keeps_both_says_which_takes_back_which_and_does_it_once() throws Exception {
        sources.rename(ada, 1, 0, "Word of mouth");
        long renamed = last();
        takeBack(renamed);
        long back = last();

        assertThat(log(renamed)).contains("taken back", "Details").doesNotContain("Take back…");
        assertThat(log(back)).contains("takes back an earlier change", "Name: Word of mouth → Referral");
        send(renamed)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("It has been taken back already.")));
        takeBack(back);
        assertThat(sources.entries()).extracting(KeptList.Entry::name).contains("Word of mouth");
    }

    @Test
    void what_was_changed_again_since_is_not_taken_back_and_the_page_says_so() throws Exception {
        sources.rename(ada, 1, 0, "Word of mouth");
        long renamed = last();
        sources.rename(ada, 1, 1, "Recommended");

        assertThat(log(renamed)).contains("Details").doesNotContain("Take back…");
        assertThat(page("/settings/audit/" + renamed)).contains("it has been changed again");
        send(renamed).andExpect(status().isConflict());
        assertThat(sources.entries()).extracting(KeptList.Entry::name).contains("Recommended");
    }

    @Test
    void an_entry_that_was_added_is_archived_unless_a_deal_has_it_by_now() throws Exception {
        long fair = kinds.add(ada, "Trade fair");
        long added = last();
        long deal = pipeline.deal(cast.dana(), "Rollout");
        plan(deal, fair);
        assertThat(page("/settings/audit/" + added))
                .contains("1 deal has Trade fair by now. Archive it by hand, or merge it into another.");
        send(added).andExpect(status().isConflict());
        assertThat(kinds.entries()).noneMatch(KeptList.Entry::archived);

        plan(deal, 1);
        takeBack(added);

        assertThat(kinds.entries().stream().filter(KeptList.Entry::archived))
                .extracting(KeptList.Entry::name)
                .containsExactly("Trade fair");
        send(added).andExpect(status().isConflict());
    }

    @Test
    void a_merge_that_touched_nothing_is_taken_back_and_one_that_others_followed_is_not() throws Exception {
        long pilot = tags.add(ada, "pilot");
        long event = tags.add(ada, "event");
        long fair = tags.add(ada, "fair");
        tags.merge(ada, pilot, 0, event);
        takeBackTheLast();
        assertThat(tags.entries()).extracting(KeptList.Entry::mergedInto).containsOnlyNulls();
        assertThat(tags.entries()).noneMatch(KeptList.Entry::archived);

        tags.merge(ada, pilot, 2, event);
        tags.merge(ada, event, 0, fair);
        assertThat(page("/settings/audit/" + last())).contains("After a merge nobody can tell");
        send(last()).andExpect(status().isConflict());
    }

    private void plan(long deal, long kind) {
        deals.change(
                cast.dana(), deal, fields -> fields.withNextStep("Go", null).withNextStepKind(kind), UUID.randomUUID());
    }

    @Test
    void what_is_gone_or_never_taken_back_says_why() throws Exception {
        stages.change(ada, NEW_BUSINESS, Pipeline.QUALIFY, 0, new StageFields("Discover", 45, 7, "Ask."));
        long changed = last();
        stages.archive(ada, NEW_BUSINESS, Pipeline.QUALIFY, Pipeline.PRESENT);
        assertThat(page("/settings/audit/" + changed)).contains("has been archived since");
        assertThat(page("/settings/audit/" + last())).contains("Its deals have moved on");
        send(last()).andExpect(status().isConflict());

        long deal = pipeline.deal(cast.dana(), "Rollout");
        jdbc.sql("update deal set source_id = 1, removed_at = now() where id = :id")
                .param("id", deal)
                .update();
        sources.merge(ada, 1, 0, 2);
        assertThat(page("/settings/audit/" + last())).contains("After a merge nobody can tell");
        sources.bringBack(ada, 1, 1);
        assertThat(page("/settings/audit/" + last())).contains("A change of this kind is not taken back");
    }

    @Test
    void what_the_front_door_refuses_is_told_on_the_page_and_nothing_is_changed() throws Exception {
        sources.rename(ada, 1, 0, "Word of mouth");
        long renamed = last();
        sources.add(ada, "Referral");

        send(renamed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is an entry called Referral already.")));
        assertThat(log(renamed)).contains("Take back…");
        assertThat(sources.entries()).extracting(KeptList.Entry::name).contains("Word of mouth");
    }

    @Test
    void nobody_but_admins_takes_back_and_what_is_not_there_is_not_found() throws Exception {
        sources.rename(ada, 1, 0, "Word of mouth");
        for (Actor other : List.of(cast.dana(), cast.tess())) {
            browser.perform(get("/settings/audit/" + last()).with(as(other))).andExpect(status().isForbidden());
            browser.perform(post("/settings/audit/" + last() + "/reversal").with(as(other)))
                    .andExpect(status().isForbidden());
        }
        send(0).andExpect(status().isNotFound());
        browser.perform(get("/settings/audit/0").with(as(ada))).andExpect(status().isNotFound());
    }

    private void takeBackTheLast() throws Exception {
        takeBack(last());
    }

    private void takeBack(long entry) throws Exception {
        assertThat(page("/settings/audit/" + entry)).contains("gets its earlier values again");
        send(entry).andExpect(redirectedUrl("/settings/audit"));
        assertThat(jdbc.sql("select count(*) from audit_entry where takes_back_id = :id")
                        .param("id", entry)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private ResultActions send(long entry) throws Exception {
        return browser.perform(post("/settings/audit/" + entry + "/reversal").with(as(ada)));
    }

    private long last() {
        return jdbc.sql("select max(id) from audit_entry").query(Long.class).single();
    }

    /** The entry's line in the log. */
    private String log(long entry) throws Exception {
        return Jsoup.parse(body("/settings/audit"))
                .select("tr:has(a.link[href=/settings/audit/" + entry + "])")
                .text();
    }

    private String page(String path) throws Exception {
        return Jsoup.parse(body(path)).select("main").text();
    }

    private String body(String path) throws Exception {
        return browser.perform(get(path).with(as(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Stage stage() {
        return pipeline.process().known(Pipeline.QUALIFY);
    }

    private int probability(long deal) {
        return jdbc.sql("select probability from deal where id = :id")
                .param("id", deal)
                .query(Integer.class)
                .single();
    }
}
