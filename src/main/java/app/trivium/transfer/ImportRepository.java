package app.trivium.transfer;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportRepository extends Repository<ImportRun, Long> {

    ImportRun save(ImportRun run);

    Optional<ImportRun> findById(long id);

    /** The import, kept from everybody else who works on it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ImportRun> findLockedById(long id);

    void delete(ImportRun run);

    @Query("select f from ImportFile f where f.runId = :runId order by f.position")
    List<ImportFile> files(long runId);
}
