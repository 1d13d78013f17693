package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds deals that somebody wants to do something to, as far as they may see them. */
@Component
class DealSubjects {

    private final JdbcClient jdbc;

    DealSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DealSubject get(Actor actor, long id) {
        return find(actor, List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("deal.unknown"));
    }

    List<DealSubject> find(Actor actor, Collection<Long> ids) {
        return jdbc.sql("""
                        select d.id, d.version, d.process_id, d.owner_id, d.name, a.name as account, d.amount, d.currency,
                               d.status, d.seller_stage_id, d.buyer_stage_id, d.marketer_stage_id, d.seller_since,
                               exists (select from star s where s.deal_id = d.id and s.user_id = :me) as starred
                        from deal d join account a on a.id = d.account_id
                        where d.id = any(:ids) and d.removed_at is null and %s
                        order by d.id""".formatted(actor.sees("d.owner_id")))
                .param("ids", ids.toArray(Long[]::new))
                .param("me", actor.id())
                .param("seen", actor.seen())
                .query(DealSubject.class)
                .list();
    }

    Map<Long, String> names(Actor actor, Collection<Long> ids) {
        return find(actor, ids).stream().collect(Collectors.toMap(DealSubject::id, DealSubject::name));
    }
}
