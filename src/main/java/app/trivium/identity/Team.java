package app.trivium.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who sell together; may stand below another team, whose managers then reach it too. */
@Entity
public class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "team_seq")
    @SequenceGenerator(name = "team_seq", sequenceName = "team_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private String name;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    @ElementCollection
    @CollectionTable(name = "team_manager", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "user_id")
    private Set<Long> managers = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    @SuppressWarnings("NullAway.Init")
    Team(String name, @Nullable Long parentId) {
        this.name = name;
        this.parentId = parentId;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    Set<Long> managers() {
        return Set.copyOf(managers);
    }

    @Nullable Long parentId() {
        return parentId;
    }

    /** Its fields as a change takes them. */
    Map<String, @Nullable String> keys() {
        Map<String, @Nullable String> keys = new HashMap<>();
        keys.put("name", name);
        keys.put("above", Objects.toString(parentId, null));
        keys.put("managers", Ids.text(managers));
        return keys;
    }

    void rename(String name) {
        this.name = name;
    }

    void standBelow(@Nullable Long parentId) {
        this.parentId = parentId;
    }

    void beManagedBy(Collection<Long> userIds) {
        managers.retainAll(userIds);
        managers.addAll(userIds);
    }

    void loseManager(long userId) {
        managers.remove(userId);
    }
}
