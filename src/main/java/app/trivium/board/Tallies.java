package app.trivium.board;

import app.trivium.board.TallyQuery.Counted;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the deals of a filter come to. They are counted one by one once; from then on only what has changed since is
 * added and taken away, so that a view costs what was changed and not what there is. It is never out of date: every
 * answer is true for the moment it is read at.
 */
@Component
class Tallies {

    private static final int KEPT = 2_000;

    private final TallyQuery query;
    private final AsyncCache<Key, Counted> kept =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).buildAsync();

    Tallies(TallyQuery query) {
        this.query = query;
    }

    /** What is counted: the condition, with its parameters in a form that can be compared. */
    private record Key(String condition, Map<String, Object> parameters) {

        static Key of(Where where) {
            Map<String, Object> parameters = new HashMap<>();
            where.parameters()
                    .forEach((name, value) ->
                            parameters.put(name, value instanceof Object[] several ? List.of(several) : value));
            return new Key(where.condition(), parameters);
        }
    }

    Tally of(Where where) {
        // What a transaction has not committed yet must not be kept.
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return query.count(where).tally();
        }
        Key key = Key.of(where);
        CompletableFuture<Counted> mine = new CompletableFuture<>();
        CompletableFuture<Counted> known = kept.asMap().putIfAbsent(key, mine);
        if (known == null) {
            return counted(where, mine).tally();
        }
        Counted now = query.recount(where, known.join());
        if (now != null) {
            kept.asMap().replace(key, known, CompletableFuture.completedFuture(now));
            return now.tally();
        }
        kept.asMap().remove(key, known);
        return of(where);
    }

    /** Whoever wants the same in the meantime waits for it; a failure is everybody's, and not kept. */
    private Counted counted(Where where, CompletableFuture<Counted> promise) {
        try {
            Counted counted = query.count(where);
            promise.complete(counted);
            return counted;
        } catch (RuntimeException e) {
            promise.completeExceptionally(e);
            throw e;
        }
    }
}
