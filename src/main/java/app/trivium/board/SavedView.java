package app.trivium.board;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A named set of filters, somebody's own or shared with everybody. */
@Entity
class SavedView {

    static final int LONGEST_NAME = 60;

    /** Where a view is looked at. */
    enum Page {
        BOARD,
        LIST
    }

    @Id
    @GeneratedValue(generator = "saved_view_seq")
    @SequenceGenerator(name = "saved_view_seq", sequenceName = "saved_view_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private long ownerId;
    private String name;

    @Enumerated(EnumType.STRING)
    private Page page;

    private String query;
    private boolean shared;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SavedView() {}

    SavedView(long ownerId, String name, Page page, String query, boolean shared, Instant createdAt) {
        this.ownerId = ownerId;
        this.name = name;
        this.page = page;
        this.query = query;
        this.shared = shared;
        this.createdAt = createdAt;
    }

    /** Gives the view other filters, when its owner saves under the same name again. */
    void become(String newQuery, boolean nowShared) {
        query = newQuery;
        shared = nowShared;
    }

    void rename(String newName) {
        name = newName;
    }

    void belongTo(long userId, String freeName) {
        ownerId = userId;
        name = freeName;
    }

    /** The name with a number after it, no longer than a name may be. */
    String numbered(int number) {
        String ending = " (" + number + ")";
        int room = LONGEST_NAME - ending.length();
        int length = Math.min(room, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length)).stripTrailing() + ending;
    }

    boolean isOf(long userId) {
        return ownerId == userId;
    }

    boolean isShared() {
        return shared;
    }

    long ownerId() {
        return ownerId;
    }

    Page page() {
        return page;
    }

    String name() {
        return name;
    }
}
