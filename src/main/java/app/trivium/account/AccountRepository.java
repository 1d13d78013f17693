package app.trivium.account;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    Optional<Account> findByIdAndRemovedAtIsNull(long id);

    /** The account, kept from everybody else who wants to change it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Account> findLockedByIdAndRemovedAtIsNull(long id);

    Account save(Account account);

    void flush();
}
