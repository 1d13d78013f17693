package app.trivium.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamRepository extends Repository<Team, Long> {

    /** At once, since reads by SQL may follow in the same transaction. */
    Team saveAndFlush(Team team);

    Optional<Team> findById(Long id);

    @Query("select t from Team t where lower(t.name) = lower(:name)")
    Optional<Team> findByName(String name);

    @Query("select t from Team t join t.managers m where m = :userId")
    List<Team> findManagedBy(long userId);
}
