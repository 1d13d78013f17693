package app.trivium.identity;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserRepository extends Repository<User, Long> {

    /** At once, since reads by SQL may follow in the same transaction. */
    User saveAndFlush(User user);

    Optional<User> findById(Long id);

    @Query("select u from User u where lower(u.email) = lower(:email)")
    Optional<User> findByEmail(String email);

    @Query("select count(u) from User u where u.role = Role.ADMIN and u.disabledAt is null")
    long countActiveAdmins();
}
