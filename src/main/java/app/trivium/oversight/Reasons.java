package app.trivium.oversight;

import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.Editing;
import app.trivium.identity.Role;
import app.trivium.identity.Sight;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says in plain sentences why somebody sees and changes what they do. */
final class Reasons {

    private final Actor person;
    private final AccessPolicy policy;
    private final List<NearTeam> teams;
    private final Texts texts;

    Reasons(Actor person, AccessPolicy policy, List<NearTeam> teams, Texts texts) {
        this.person = person;
        this.policy = policy;
        this.teams = teams;
        this.texts = texts;
    }

    List<String> sees() {
        if (person.isAdmin()) {
            return List.of(texts.of("oversight.all.admin"));
        }
        if (person.access().seesAll()) {
            return List.of(texts.of("oversight.all.rule"));
        }
        if (person.isManager()) {
            return ofTeams();
        }
        return policy.sight() == Sight.OWN ? List.of(texts.of("oversight.own.rule")) : ofOwnTeam("oversight.team.seen");
    }

    List<String> changes() {
        if (person.isAdmin()) {
            return List.of(texts.of("oversight.all.admin"));
        }
        if (person.role() == Role.MANAGER) {
            return ofTeams();
        }
        if (policy.editing() == Editing.OWN) {
            return List.of(texts.of("oversight.own.rule"));
        }
        return policy.sight() == Sight.OWN
                ? List.of(texts.of("oversight.own.unseen"))
                : ofOwnTeam("oversight.team.changed");
    }

    /** A rep's. */
    private List<String> ofOwnTeam(String key) {
        String own = names(NearTeam::own);
        return own.isEmpty() ? List.of(texts.of("oversight.own.alone")) : List.of(texts.of(key, own));
    }

    /** A manager's. */
    private List<String> ofTeams() {
        if (teams.isEmpty()) {
            return List.of(texts.of("oversight.own.manager"));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.of("oversight.own"));
        add(sentences, "oversight.team.managed", NearTeam::managed);
        add(sentences, "oversight.team.own", team -> team.own() && !team.managed());
        add(sentences, "oversight.team.below", team -> !team.own() && !team.managed());
        return sentences;
    }

    private void add(List<String> sentences, String key, Predicate<NearTeam> which) {
        String names = names(which);
        if (!names.isEmpty()) {
            sentences.add(texts.of(key, names));
        }
    }

    private String names(Predicate<NearTeam> which) {
        return teams.stream().filter(which).map(NearTeam::name).collect(Collectors.joining(", "));
    }
}
