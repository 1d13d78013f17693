package app.trivium.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who works with Trivium. Never deleted, since history names them; disabled instead. */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq", allocationSize = 50)
    private Long id;

    @Version
    private long version;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "team_id")
    private @Nullable Long teamId;

    /** As a language tag; Hibernate would write its own kind of a locale. */
    private String locale;

    private ZoneId zone;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    @SuppressWarnings("NullAway.Init")
    User(NewUser person, Instant now) {
        this.email = person.email();
        this.name = person.name();
        this.role = person.role();
        this.teamId = person.teamId();
        this.locale = person.locale().toLanguageTag();
        this.zone = person.zone();
        this.theme = Theme.SYSTEM;
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    @Nullable Long teamId() {
        return teamId;
    }

    String locale() {
        return locale;
    }

    ZoneId zone() {
        return zone;
    }

    Theme theme() {
        return theme;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean isActiveAdmin() {
        return role == Role.ADMIN && !isDisabled();
    }

    Instant createdAt() {
        return createdAt;
    }

    void assign(Role role, @Nullable Long teamId) {
        this.role = role;
        this.teamId = teamId;
    }

    void prefer(String name, Locale locale, ZoneId zone, Theme theme) {
        this.name = name;
        this.locale = locale.toLanguageTag();
        this.zone = zone;
        this.theme = theme;
    }

    void choosePassword(String hash) {
        this.passwordHash = hash;
    }

    UserDisabled disable(Instant now) {
        if (disabledAt == null) {
            disabledAt = now;
        }
        return new UserDisabled(id);
    }

    void enable() {
        disabledAt = null;
    }
}
