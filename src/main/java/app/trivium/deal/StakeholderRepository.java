package app.trivium.deal;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StakeholderRepository extends Repository<Stakeholder, Long> {

    Optional<Stakeholder> findById(long id);

    Optional<Stakeholder> findByDealIdAndPersonId(long dealId, long personId);

    Stakeholder save(Stakeholder stakeholder);

    void delete(Stakeholder stakeholder);
}
