package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to saved views. Their owners change them; admins may rename and delete shared ones too. */
@Service
@Transactional
public class SavedViews {

    private static final int LONGEST_QUERY = 2000;

    private final SavedViewRepository views;
    private final Clock clock;

    SavedViews(SavedViewRepository views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** Saves filters under a name; one's own view of that name gets the new filters. */
    void save(Actor actor, SavedView.Page page, String name, String query, boolean shared) {
        if (query.length() > LONGEST_QUERY) {
            throw new Invalid("name", "board.view.long");
        }
        views.findByOwnerIdAndPageAndName(actor.id(), page, name)
                .ifPresentOrElse(
                        view -> view.become(query, shared),
                        () -> views.save(new SavedView(actor.id(), name, page, query, shared, clock.instant())));
    }

    void rename(Actor actor, long id, String name) {
        SavedView view = take(actor, id);
        if (view.name().equals(name)) {
            return;
        }
        views.findByOwnerIdAndPageAndName(view.ownerId(), view.page(), name).ifPresent(other -> {
            throw new Invalid("name", "board.view.taken");
        });
        view.rename(name);
    }

    /** Returns the name it had. */
    String remove(Actor actor, long id) {
        SavedView view = take(actor, id);
        views.delete(view);
        return view.name();
    }

    /**
     * Gives somebody all views of somebody else, shared or not. Where they have one of the same name, it is numbered.
     *
     * @return how many there were
     */
    public int handOver(Actor admin, long from, long to) {
        if (!admin.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
        List<SavedView> theirs = views.findByOwnerIdOrderById(from);
        theirs.forEach(view -> view.belongTo(to, freeName(view, to)));
        return theirs.size();
    }

    private String freeName(SavedView view, long owner) {
        String name = view.name();
        for (int number = 2;
                views.findByOwnerIdAndPageAndName(owner, view.page(), name).isPresent();
                number++) {
            name = view.numbered(number);
        }
        return name;
    }

    private SavedView take(Actor actor, long id) {
        SavedView view = views.findById(id)
                .filter(found -> found.isOf(actor.id()) || found.isShared())
                .orElseThrow(() -> new NotFound("board.view.unknown"));
        if (!view.isOf(actor.id()) && !actor.isAdmin()) {
            throw new Forbidden("board.view.notYours");
        }
        return view;
    }
}
