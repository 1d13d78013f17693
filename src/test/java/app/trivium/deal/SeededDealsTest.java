package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.DatabaseTest;
import app.trivium.Owner;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.seed.Seeder;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The large company of the benchmark is one that the front doors could have made. */
@DatabaseTest
class SeededDealsTest {

    private static final int OPEN = 1000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Owner owner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Processes processes;

    @BeforeEach
    void seed() throws SQLException {
        new Seeder(owner.connection(), OPEN, 1, DAY).seed(deals -> {});
    }

    @Test
    void what_follows_from_the_rest_is_as_the_domain_reckons_it() {
        ProcessMap process = processes.map(processes.defaultId());
        Act act = new Act(1, Instant.parse("2026-11-20T00:00:00Z"), DAY, UUID.randomUUID());
        List<Deal> deals =
                entities.createQuery("select d from Deal d", Deal.class).getResultList();

        assertThat(deals).hasSize(OPEN + OPEN / 3);
        assertThat(deals).allSatisfy(deal -> {
            Reckoning seeded = deal.reckoning();
            deal.edit(deal.fields(), deal.fields(), process, act);
            assertThat(deal.reckoning()).isEqualTo(seeded);
        });
        assertThat(count("deal where status = 'OPEN'")).isEqualTo(OPEN);
    }

    @Test
    void moves_explain_where_the_deals_stand_and_since_when() {
        assertThat(count("""
                deal d join lateral (values
                    ('SELLER', seller_stage_id, seller_since), ('BUYER', buyer_stage_id, buyer_since),
                    ('MARKETER', marketer_stage_id, marketer_since)) as at (journey, stage, since) on true
                join lateral (select to_stage_id, moved_at from move m where m.deal_id = d.id and m.journey = at.journey
                    order by m.id desc limit 1) as last on true
                where last.to_stage_id = at.stage and last.moved_at = at.since""")).isEqualTo(3 * count("deal"));
        assertThat(count("""
                (select *, lag(to_stage_id) over track as was, lag(moved_at) over track as since, row_number() over track as n
                 from move window track as (partition by deal_id, journey order by id)) m
                where from_stage_id is distinct from was or from_since is distinct from since
                or moved_at < since or (n = 1) <> (deal_version = 0)""")).isZero();
    }

    @Test
    void versions_count_what_happened() {
        assertThat(count("""
                deal d where version <> (select count(distinct gesture) - 1 from
                    (select gesture from move where deal_id = d.id union all select gesture from outcome where deal_id = d.id) acts)
                or version <> greatest((select max(deal_version) from move where deal_id = d.id),
                    (select max(deal_version) from outcome where deal_id = d.id))""")).isZero();
        assertThat(count("deal d where (status <> 'OPEN') <> exists "
                        + "(select from outcome o where o.deal_id = d.id and o.to_status = d.status)"))
                .isZero();
    }

    @Test
    void the_tables_are_as_guarded_as_before_and_ids_go_on() {
        assertThat(count("pg_constraint where not convalidated or not conenforced"))
                .isZero();
        assertThat(count("pg_constraint where contype = 'f' and conrelid = 'deal'::regclass"))
                .isGreaterThanOrEqualTo(9);
        assertThat(count("pg_indexes where tablename = 'deal'")).isGreaterThanOrEqualTo(14);
        assertThat(count("deal where id > (select nextval('deal_seq') - 50)")).isZero();
        assertThat(count("move where id > (select nextval('move_seq') - 50)")).isZero();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
