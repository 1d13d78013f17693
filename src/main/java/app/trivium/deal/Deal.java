package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import app.trivium.web.Invalid;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One possible sale to an account, standing at one stage of each of three journeys at once.
 *
 * <p>Whatever happens to a deal is a verb of this class. A verb checks, changes the deal and answers with the records
 * of what happened; storing those and telling others is up to {@link Deals}, which alone calls the verbs.
 */
@Entity
public class Deal {

    @Id
    @GeneratedValue(generator = "deal_seq")
    @SequenceGenerator(name = "deal_seq", sequenceName = "deal_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Embedded
    private DealFields fields;

    @Embedded
    private Standing standing;

    @Embedded
    private Verdict verdict = Verdict.OPEN;

    @Embedded
    private Reckoning reckoning;

    private @Nullable String externalId;
    private Instant createdAt;
    private long createdBy;
    private UUID gesture;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected Deal() {}

    @SuppressWarnings("NullAway.Init") // the reckoning is made by recount()
    Deal(ProcessMap process, DealFields fields, List<Stage> standsAt, @Nullable String externalId, Act act) {
        this.fields = fields;
        this.externalId = externalId;
        this.createdAt = act.at();
        this.createdBy = act.by();
        this.gesture = act.gesture();
        this.standing = Standing.atFirst(process, act.at()).at(process, standsAt, act.at());
        recount(process);
    }

    /** The three moves with which the history of a deal begins: from nowhere to where it was opened. */
    List<Move> firstMoves(Act act) {
        return Move.between(null, standing, this, null, act);
    }

    /**
     * Moves the deal to a stage of that stage's journey, forward or back, skipping as many as it likes. A move to where
     * the deal stands changes nothing. Refused when the deal is not open.
     */
    Optional<Move> moveTo(Stage stage, ProcessMap process, @Nullable String reason, Act act) {
        if (stageId(stage.journey()) == stage.id()) {
            return Optional.empty();
        }
        refuseUnlessOpen();
        return Optional.of(pass(stage, act.at(), process, reason, act));
    }

    /** The deal goes on in another process, at these stages of it, one a journey. Refused when it is not open. */
    List<Move> goOver(ProcessMap other, Collection<Stage> stages, Act act) {
        refuseUnlessOpen();
        return stand(other, standing.at(other, stages, act.at()), null, act);
    }

    /** Says how we know where the buyer stands. */
    void know(BuyerEvidence evidence) {
        standing = standing.known(evidence);
    }

    /** The deal is won: a purchase is a fact, so buyer and marketer stand at their last stage from now on. */
    Decision win(LocalDate on, ProcessMap process, @Nullable String comment, Act act) {
        Outcome outcome = decide(Verdict.won(on, comment), process, act);
        Standing last = standing;
        for (Journey journey : List.of(Journey.BUYER, Journey.MARKETER)) {
            Stage stage = process.last(journey);
            last = stageId(journey) == stage.id() ? last : last.at(stage, act.at());
        }
        return new Decision(outcome, stand(process, last, null, act));
    }

    /** The deal is lost, for a stated reason. */
    Decision lose(LocalDate on, long reasonId, ProcessMap process, @Nullable String comment, Act act) {
        return new Decision(decide(Verdict.lost(on, reasonId, comment), process, act), List.of());
    }

    /** The deal does not fit now and rests until a day to come. */
    Decision hold(LocalDate until, ProcessMap process, @Nullable String comment, Act act) {
        if (!until.isAfter(act.today())) {
            throw new Invalid("holdUntil", "deal.hold.past");
        }
        return new Decision(decide(Verdict.onHold(until, comment), process, act), List.of());
    }

    /** The deal is open again, where it stood. */
    Decision reopen(ProcessMap process, @Nullable String comment, Act act) {
        Verdict open = new Verdict(DealStatus.OPEN, null, null, null, comment);
        return new Decision(decide(open, process, act), List.of());
    }

    /** Takes a decision back: the deal gets the verdict it had before. */
    Outcome restore(Verdict earlier, ProcessMap process, Act act) {
        return decide(earlier, process, act);
    }

    /**
     * Takes the moves of a gesture back, whatever the deal's status: it stands where it stood, in the process in which
     * it stood, since when it had stood there. Refused when it has been moved in one of the journeys since.
     */
    List<Move> takeBack(List<Move> moves, ProcessMap process, Act act) {
        Standing earlier = standing.in(process);
        for (Move move : moves) {
            Track from = move.from();
            if (from == null || stageId(move.journey()) != move.toStageId()) {
                throw MoveRefused.movedSince();
            }
            earlier = earlier.at(process.known(from.stageId()), from.since());
        }
        return stand(process, earlier, null, act);
    }

    /**
     * Changes the fields in which {@code now} differs from {@code was}. If somebody else has changed one of them
     * meanwhile, to another value, all contested fields are named in a refusal and nothing is changed.
     */
    List<DealChange> edit(DealFields was, DealFields now, ProcessMap process, Act act) {
        Edit edit = new Edit(was, now);
        List<EditedField> contested = edit.contested(fields);
        if (!contested.isEmpty()) {
            throw new EditContested(id(), contested, fields);
        }
        DealFields before = fields;
        fields = edit.onto(before);
        recount(process);
        return before.differencesTo(fields).stream()
                .map(field -> new DealChange(this, field.name(), field.textOf(before), field.textOf(fields), act))
                .toList();
    }

    /** Takes the deal out of every page, count and sum; its history stays in the database. */
    void remove(Instant at) {
        removedAt = at;
    }

    private void refuseUnlessOpen() {
        if (status() != DealStatus.OPEN) {
            throw MoveRefused.notOpen(status());
        }
    }

    private Move pass(Stage stage, Instant since, ProcessMap process, @Nullable String reason, Act act) {
        return stand(process, standing.at(stage, since), reason, act).get(0);
    }

    /** From now on the deal stands there; tells of a move for each journey in which it stood elsewhere. */
    private List<Move> stand(ProcessMap process, Standing there, @Nullable String reason, Act act) {
        Standing before = standing;
        standing = there;
        recount(process);
        return Move.between(before, there, this, reason, act);
    }

    private Outcome decide(Verdict next, ProcessMap process, Act act) {
        if (next.status() == status() && next.status() != DealStatus.ON_HOLD) {
            throw MoveRefused.already(next.status());
        }
        var outcome = new Outcome(this, status(), next, act);
        verdict = next;
        recount(process);
        return outcome;
    }

    private void recount(ProcessMap process) {
        reckoning = Reckoning.of(fields, standing, status(), process);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    /** The version the deal will have when what is being done to it has been stored. */
    long nextVersion() {
        return id == null ? version : version + 1;
    }

    long processId() {
        return standing.processId();
    }

    DealFields fields() {
        return fields;
    }

    DealStatus status() {
        return verdict.status();
    }

    long stageId(Journey journey) {
        return standing.track(journey).stageId();
    }

    BuyerEvidence evidence() {
        return standing.evidence();
    }

    /** What follows from all the rest. */
    Reckoning reckoning() {
        return reckoning;
    }

    boolean wasOpenedIn(UUID openingGesture) {
        return gesture.equals(openingGesture);
    }
}
