package app.trivium.live;

import app.trivium.identity.Actor;
import app.trivium.identity.Sessions;
import app.trivium.identity.Users;
import app.trivium.live.Signal.DealsChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Those who listen, as the database knows them now: who is still signed in, and who may see what. */
@Component
class Readers {

    private final Sessions sessions;
    private final Users users;
    private final DealOwners owners;

    Readers(Sessions sessions, Users users, DealOwners owners) {
        this.sessions = sessions;
        this.users = users;
        this.owners = owners;
    }

    Set<String> stillSignedIn(Set<String> names) {
        return sessions.alive(names);
    }

    /** The readers with the access they have at this moment; who may no longer sign in is not among them. */
    List<Actor> now(Collection<Long> userIds) {
        return users.actors(userIds);
    }

    News news(List<Signal> signals) {
        Set<Long> deals = signals.stream()
                .filter(DealsChanged.class::isInstance)
                .flatMap(signal -> ((DealsChanged) signal).ids().stream())
                .collect(Collectors.toSet());
        return new News(signals, deals.isEmpty() ? Map.of() : owners.of(deals));
    }
}
