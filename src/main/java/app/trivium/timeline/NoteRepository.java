package app.trivium.timeline;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface NoteRepository extends Repository<Note, Long> {

    Optional<Note> findById(long id);

    Optional<Note> findByGesture(UUID gesture);

    Note save(Note note);
}
