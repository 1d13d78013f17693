package app.trivium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.identity.Actor;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Finds everything that is kept about deals out again, from scratch, and compares. It also remembers where all deals
 * stood when it was asked to look, and later rebuilds that from moves alone.
 */
final class Recount {

    private static final List<String> JOURNEYS = List.of("SELLER", "BUYER", "MARKETER");

    private final MockMvc browser;
    private final JdbcClient jdbc;
    private final Map<OffsetDateTime, List<Map<String, Object>>> seen = new LinkedHashMap<>();

    Recount(MockMvc browser, JdbcClient jdbc) {
        this.browser = browser;
        this.jdbc = jdbc;
    }

    /** Nothing is wrong now, and what was seen before can still be told from moves. */
    void requireAllRight(Actor reader) throws Exception {
        dealsStandWhereTheyCan();
        whatFollowsIsReckonedRight();
        movesExplainWhereDealsStand();
        decisionsExplainTheirStatus();
        for (long process :
                jdbc.sql("select id from sales_process").query(Long.class).list()) {
            for (String journey : JOURNEYS) {
                boardsAddUp(reader, process, journey);
            }
        }
        seen.put(
                jdbc.sql("select clock_timestamp()").query(OffsetDateTime.class).single(), standing());
        seen.forEach((moment, stood) ->
                assertThat(standingByMoves(moment)).as("as of %s", moment).isEqualTo(stood));
    }

    private void dealsStandWhereTheyCan() {
        none("""
                select d.id from deal d join stage s on s.id in (d.seller_stage_id, d.buyer_stage_id, d.marketer_stage_id)
                where s.process_id <> d.process_id or s.archived_at is not null and d.status = 'OPEN'""");
        none("""
                select a.seller_stage_id from alignment a
                join stage s on s.id in (a.buyer_stage_id, a.marketer_stage_id) and s.archived_at is not null""");
        none("""
                select process_id, journey from stage group by 1, 2
                having min(position) <> 1 or max(position) <> count(*)
                    or max(position) filter (where archived_at is null) <> count(*) filter (where archived_at is null)""");
    }

    private void whatFollowsIsReckonedRight() {
        none("""
                with place as (
                    select d.*, s.win_probability, s.stale_days, e.position - b.position as apart,
                           (d.seller_since at time zone 'UTC')::date as came,
                           (d.buyer_since at time zone 'UTC')::date as buyer_came
                    from deal d join stage s on s.id = d.seller_stage_id join stage b on b.id = d.buyer_stage_id
                    join alignment a on a.seller_stage_id = s.id join stage e on e.id = a.buyer_stage_id)
                select id from place
                where gap <> apart
                   or probability <> case status when 'WON' then 100 when 'LOST' then 0
                        else coalesce(probability_by_hand, win_probability) end
                   or stale_on <> came + stale_days
                   or attention_on <> least(came + stale_days, case when next_step is null then came else next_step_on end,
                        expected_close, case when apart > 0 then greatest(came, buyer_came) end)""");
    }

    private void movesExplainWhereDealsStand() {
        none("""
                select deal_id from (
                    select *, lag(to_stage_id) over track as stage_before,
                           lag(process_id, 1, process_id) over track as process_before
                    from move window track as (partition by deal_id, journey order by id)) m
                where from_stage_id is distinct from stage_before or from_process_id <> process_before""");
        assertThat(standingByMoves(OffsetDateTime.now().plusDays(1))).isEqualTo(standing());
    }

    private void decisionsExplainTheirStatus() {
        none("""
                select d.id from deal d left join lateral (
                    select to_status from outcome where deal_id = d.id order by id desc limit 1) o on true
                where d.status <> coalesce(o.to_status, 'OPEN')""");
    }

    private List<Map<String, Object>> standing() {
        return jdbc.sql("""
                        select id, journey, process_id, stage from deal,
                            lateral (values ('BUYER', buyer_stage_id), ('MARKETER', marketer_stage_id),
                                ('SELLER', seller_stage_id)) as at (journey, stage) order by id, journey""").query().listOfRows();
    }

    private List<Map<String, Object>> standingByMoves(OffsetDateTime moment) {
        return jdbc.sql("""
                        select distinct on (deal_id, journey) deal_id as id, journey, process_id, to_stage_id as stage
                        from move where moved_at <= :moment order by deal_id, journey, move.id desc""").param("moment", moment).query().listOfRows();
    }

    private record Head(String stage, long deals, String sum) {}

    /** The columns are the journey's stages in their order, and say how many deals there are and what they come to. */
    private void boardsAddUp(Actor reader, long process, String journey) throws Exception {
        Document board = page(reader, "/boards/" + process + "/" + journey.toLowerCase(java.util.Locale.ROOT));
        List<Head> shown = board.select(".col > header").stream()
                .map(head -> new Head(
                        head.select("h2").text(),
                        Long.parseLong(head.select(".count [aria-hidden]").text()),
                        head.select(".sums span:first-child").text()))
                .toList();
        List<Head> counted = jdbc.sql("""
                        select s.name as stage, count(d.id) as deals,
                               '$' || trim(to_char(coalesce(sum(d.amount), 0), '999,999,990')) as sum
                        from stage s left join deal d on d.%s_stage_id = s.id and d.status = 'OPEN' and d.removed_at is null
                        where s.process_id = :process and s.journey = :journey and s.archived_at is null
                        group by s.id order by s.position""".formatted(journey))
                .param("process", process)
                .param("journey", journey)
                .query(Head.class)
                .list();
        assertThat(shown).as("%s of process %d", journey, process).isEqualTo(counted);
        for (Element link : board.select(".col .pop a:not([data-fold])")) {
            page(reader, link.attr("href"));
        }
    }

    Document page(Actor reader, String path) throws Exception {
        return Jsoup.parse(browser.perform(get(path).with(Cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private void none(String sql) {
        assertThat(jdbc.sql(sql).query().listOfRows()).as(sql).isEmpty();
    }
}
