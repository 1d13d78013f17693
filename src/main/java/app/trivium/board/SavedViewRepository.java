package app.trivium.board;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SavedViewRepository extends Repository<SavedView, Long> {

    Optional<SavedView> findById(long id);

    Optional<SavedView> findByOwnerIdAndPageAndName(long ownerId, SavedView.Page page, String name);

    List<SavedView> findByOwnerIdOrderById(long ownerId);

    SavedView save(SavedView view);

    void delete(SavedView view);
}
