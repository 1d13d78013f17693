package app.trivium.deal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface DealRepository extends Repository<Deal, Long> {

    /** The deal, kept from everybody else who wants to change it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Deal> findByIdAndRemovedAtIsNull(long id);

    Deal save(Deal deal);
}
