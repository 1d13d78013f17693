package app.trivium.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    Optional<Person> findByIdAndRemovedAtIsNull(long id);

    /** The person, kept from everybody else who wants to change them until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findLockedByIdAndRemovedAtIsNull(long id);

    Person save(Person person);

    void flush();
}
