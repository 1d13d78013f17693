package app.trivium.handover;

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
import app.trivium.Statements;
import app.trivium.deal.Deals;
import app.trivium.identity.Actor;
import app.trivium.identity.Role;
import app.trivium.identity.Users;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody leaves, and somebody else takes over. */
@DatabaseTest
class HandoverTest {

    @Autowired
    Cast cast;

    @Autowired
    Users users;

    @Autowired
    Deals deals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Test
    void the_page_counts_what_somebody_has() throws Exception {
        Actor dana = cast.dana();
        long planned = cast.deal("Rollout", cast.acme(), dana);
        deals.change(dana, planned, fields -> fields.withNextStep("Call", null), UUID.randomUUID());
        cast.deal("Renewal", cast.acme(), dana);
        cast.lose(cast.deal("Lost cause", cast.acme(), dana), dana);
        cast.junIto();
        view(dana, "Mine");

        browser.perform(get(path(dana)).with(as(cast.ada())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<b>2</b> deals open or on hold")))
                .andExpect(content().string(containsString("<b>1</b> with a next step planned")))
                .andExpect(content().string(containsString("<b>1</b> account")))
                .andExpect(content().string(containsString("<b>1</b> person at them")))
                .andExpect(content().string(containsString("<b>1</b> saved view")));
    }

    @Test
    void everything_goes_to_the_successor_and_the_leaver_is_out() throws Exception {
        Actor dana = cast.dana();
        Actor cleo = cast.cleo();
        long open = cast.deal("Rollout", cast.acme(), dana);
        long lost = cast.deal("Lost cause", cast.acme(), dana);
        cast.lose(lost, dana);
        long foreign = cast.deal("Elsewhere", cast.konex(), cast.marco());
        view(dana, "Mine");
        view(cleo, "Mine");
        long version = number("select version from deal where id = " + open);

        browser.perform(handover(dana, version(dana), cleo.id()).with(as(cast.ada())))
                .andExpect(redirectedUrl("/settings/users/" + dana.id()));

        assertThat(users.actor(dana.id())).isEmpty();
        assertThat(owner("deal", open)).isEqualTo(cleo.id());
        assertThat(owner("deal", lost)).isEqualTo(dana.id());
        assertThat(owner("deal", foreign)).isEqualTo(cast.marco().id());
        assertThat(owner("account", cast.account("Acme Corporation", cast.ada())))
                .isEqualTo(cleo.id());
        assertThat(jdbc.sql("select name from saved_view where owner_id = :id order by name")
                        .param("id", cleo.id())
                        .query(String.class)
                        .list())
                .containsExactly("Mine", "Mine (2)");
        assertThat(number("select version from deal where id = " + open)).isEqualTo(version + 1);
    }

    @Test
    void the_teams_somebody_manages_are_asked_for_and_taken_over() throws Exception {
        Actor tess = cast.tess();
        Actor ada = cast.ada();
        Actor dana = cast.dana();
        browser.perform(get(path(tess)).with(as(ada)))
                .andExpect(content().string(containsString("Who manages West from then on")))
                .andExpect(content().string(containsString("Nobody yet")));
        browser.perform(handover(tess, version(tess), null)
                        .param("manager", String.valueOf(dana.id()))
                        .with(as(ada)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("neither a manager nor an admin")));
        assertThat(users.actor(tess.id())).isPresent();

        browser.perform(handover(tess, version(tess), null)
                        .param("manager", String.valueOf(ada.id()))
                        .with(as(ada)))
                .andExpect(status().isSeeOther());

        assertThat(users.actor(tess.id())).isEmpty();
        assertThat(jdbc.sql("select user_id from team_manager where team_id = :team")
                        .param("team", cast.west())
                        .query(Long.class)
                        .list())
                .containsExactly(ada.id());
        assertThat(jdbc.sql("select after ->> 'managers' from audit_entry where area = 'TEAM' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Ada King");
    }

    @Test
    void who_leaves_teams_to_nobody_stays_named_as_their_manager() throws Exception {
        Actor tess = cast.tess();

        browser.perform(handover(tess, version(tess), null).with(as(cast.ada())))
                .andExpect(status().isSeeOther());

        assertThat(jdbc.sql("select user_id from team_manager where team_id = :team")
                        .param("team", cast.west())
                        .query(Long.class)
                        .list())
                .containsExactly(tess.id());
        browser.perform(get(path(tess)).with(as(cast.ada())))
                .andExpect(content().string(containsString("Who manages West from then on")));
    }

    @Test
    void the_history_of_a_deal_tells_who_handed_it_over() throws Exception {
        Actor ada = cast.ada();
        Actor dana = cast.dana();
        Actor cleo = cast.cleo();
        long open = cast.deal("Rollout", cast.acme(), dana);

        browser.perform(handover(dana, version(dana), cleo.id()).with(as(ada))).andExpect(status().isSeeOther());
        deals.change(cleo, open, fields -> fields.withOwner(ada.id()), UUID.randomUUID());

        assertThat(jdbc.sql("""
                        select concat_ws(' ', field, old_value, new_value, changed_by, deal_version) from deal_change
                         where deal_id = :deal order by deal_version""").param("deal", open).query(String.class).list())
                .containsExactly(
                        "OWNER %d %d %d 1".formatted(dana.id(), cleo.id(), ada.id()),
                        "OWNER %d %d %d 2".formatted(cleo.id(), ada.id(), cleo.id()));
        browser.perform(get("/deals/" + open).with(as(ada)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Cleo Lang")));
        assertThat(jdbc.sql("select after::text from audit_entry where act = 'handedOver' and subject_id = :id")
                        .param("id", dana.id())
                        .query(String.class)
                        .single())
                .contains("\"successor\": \"Cleo Lang\"")
                .contains("\"deals\": \"1\"");
    }

    @Test
    void whoever_has_something_needs_a_successor_and_until_then_stays() throws Exception {
        Actor dana = cast.dana();
        Actor marco = cast.marco();
        long open = cast.deal("Rollout", cast.acme(), dana);
        users.disable(cast.ada(), marco.id());

        for (String nobody : List.of("", "x", "987654321", Long.toString(dana.id()), Long.toString(marco.id()))) {
            browser.perform(post(path(dana))
                            .param("version", version(dana))
                            .param("successor", nobody)
                            .with(as(cast.ada())))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("successor-error")));
        }

        assertThat(users.actor(dana.id())).isPresent();
        assertThat(owner("deal", open)).isEqualTo(dana.id());
    }

    @Test
    void whoever_has_nothing_needs_none() throws Exception {
        Actor dana = cast.dana();

        browser.perform(get(path(dana)).with(as(cast.ada())))
                .andExpect(content().string(containsString("there is nothing to take over")));
        browser.perform(post(path(dana)).param("version", version(dana)).with(as(cast.ada())))
                .andExpect(status().isSeeOther());

        assertThat(users.actor(dana.id())).isEmpty();
    }

    @Test
    void what_a_disabled_person_still_has_can_be_handed_over_later() throws Exception {
        Actor dana = cast.dana();
        long open = cast.deal("Rollout", cast.acme(), dana);
        users.disable(cast.ada(), dana.id());

        browser.perform(handover(dana, version(dana), cast.cleo().id()).with(as(cast.ada())))
                .andExpect(status().isSeeOther());

        assertThat(owner("deal", open)).isEqualTo(cast.cleo().id());
    }

    @Test
    void the_last_admin_stays_and_keeps_everything() throws Exception {
        Actor ada = cast.ada();
        long deal = cast.deal("Rollout", cast.isdomFoods(), ada);

        browser.perform(handover(ada, version(ada), cast.dana().id()).with(as(ada)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There has to be an admin who can sign in.")));

        assertThat(owner("deal", deal)).isEqualTo(ada.id());
    }

    @Test
    void of_two_admins_with_the_same_page_the_later_one_is_told_who_was_faster() throws Exception {
        Actor ada = cast.ada();
        Actor dana = cast.dana();
        String seen = version(dana);
        users.assign(ada, dana.id(), Role.MANAGER, null);

        browser.perform(post(path(dana)).param("version", seen).with(as(ada)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ada King was faster.")));

        assertThat(users.actor(dana.id())).isPresent();
    }

    @Test
    void many_deals_go_over_in_no_more_statements_than_few() throws Exception {
        Actor ada = cast.ada();
        Actor dana = cast.dana();
        Actor marco = cast.marco();
        Actor cleo = cast.cleo();
        cast.deal("Rollout", cast.acme(), dana);
        for (int i = 0; i < 30; i++) {
            cast.deal("Rollout " + i, cast.konex(), marco);
        }
        var few = handover(dana, version(dana), cleo.id()).with(as(ada));
        var many = handover(marco, version(marco), cleo.id()).with(as(ada));

        int forFew = Statements.in(() -> browser.perform(few).andExpect(status().isSeeOther()));
        int forMany = Statements.in(() -> browser.perform(many).andExpect(status().isSeeOther()));

        assertThat(number("select count(*) from deal where owner_id = " + cleo.id()))
                .isEqualTo(31);
        assertThat(number("select count(*) from deal_change where field = 'OWNER'"))
                .isEqualTo(31);
        assertThat(forMany).isLessThanOrEqualTo(forFew);
    }

    @ParameterizedTest
    @ValueSource(strings = {"987654321", "-1", "x", "99999999999999999999"})
    void nobody_takes_over_from_an_unknown_number(String id) throws Exception {
        String path = "/settings/users/" + id + "/handover";

        browser.perform(get(path).with(as(cast.ada()))).andExpect(status().isNotFound());
        browser.perform(post(path).with(as(cast.ada()))).andExpect(status().isNotFound());
        browser.perform(get(path).with(as(cast.dana()))).andExpect(status().isForbidden());
    }

    private static String path(Actor person) {
        return "/settings/users/" + person.id() + "/handover";
    }

    private static MockHttpServletRequestBuilder handover(Actor from, String version, @Nullable Long to) {
        return post(path(from)).param("version", version).param("successor", to == null ? "" : to.toString());
    }

    private String version(Actor person) {
        return Long.toString(number("select version from app_user where id = " + person.id()));
    }

    private void view(Actor owner, String name) {
        jdbc.sql("""
                        insert into saved_view (id, version, owner_id, name, page, query, shared, created_at)
                        values (nextval('saved_view_seq'), 0, :owner, :name, 'LIST', 'gap=ahead', false, now())""").param("owner", owner.id()).param("name", name).update();
    }

    private long owner(String table, long id) {
        return number("select owner_id from " + table + " where id = " + id);
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
