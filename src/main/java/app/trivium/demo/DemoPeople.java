package app.trivium.demo;

import app.trivium.identity.Role;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those of the demo company as whom one can look around. */
@Component
class DemoPeople {

    private static final Map<Role, String> WHO = Map.of(
            Role.REP, "dana@trivium.example",
            Role.MANAGER, "tess@trivium.example",
            Role.ADMIN, "ada@trivium.example");

    private final JdbcClient jdbc;

    DemoPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of the demo company who can still sign in. */
    record Person(long id, String name) {}

    Optional<Person> of(Role role) {
        return jdbc.sql("select id, name from app_user where email = :email and disabled_at is null")
                .param("email", WHO.get(role))
                .query(Person.class)
                .optional();
    }
}
