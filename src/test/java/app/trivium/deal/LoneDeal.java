package app.trivium.deal;

import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.ProcessMap.Alignment;
import app.trivium.process.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.util.ReflectionTestUtils;

/** A deal without a database, in a process of five stages a journey, and the days on which something is done to it. */
final class LoneDeal {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final int STALE_DAYS = 20;

    /** The alignment expects of the buyer 1, 1, 2, 3, 4 and of the marketer the same. */
    static final ProcessMap PROCESS = process();

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private LoneDeal() {}

    /** At the first stage of each journey, since the start. */
    static Deal open() {
        Deal deal = new Deal(PROCESS, fields(), List.of(), null, act(0));
        ReflectionTestUtils.setField(deal, "id", 7L);
        return deal;
    }

    static DealFields fields() {
        return new DealFields("Line 4", 1, 1, dollars("48000"), null, null, null, null, null);
    }

    static Money dollars(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    /** Something done so many days after the start. */
    static Act act(int day) {
        return new Act(1, at(day), LocalDate.ofInstant(at(day), ZoneOffset.UTC), UUID.randomUUID());
    }

    static Instant at(int day) {
        return START.plus(day, ChronoUnit.DAYS);
    }

    static Stage seller(int position) {
        return stage(Journey.SELLER, position);
    }

    static Stage buyer(int position) {
        return stage(Journey.BUYER, position);
    }

    static Stage marketer(int position) {
        return stage(Journey.MARKETER, position);
    }

    private static Stage stage(Journey journey, int position) {
        return PROCESS.stages(journey).get(position - 1);
    }

    private static ProcessMap process() {
        Map<Journey, Long> base = new EnumMap<>(Map.of(Journey.SELLER, 0L, Journey.BUYER, 10L, Journey.MARKETER, 20L));
        List<Stage> stages = new ArrayList<>();
        base.forEach((journey, offset) -> {
            for (int position = 1; position <= 5; position++) {
                Integer chance = journey == Journey.SELLER ? position * 10 : null;
                stages.add(new Stage(
                        offset + position,
                        journey,
                        position,
                        journey + " " + position,
                        chance,
                        STALE_DAYS,
                        "",
                        null,
                        null));
            }
        });
        List<Alignment> alignment = List.of(
                new Alignment(1, 11, 21),
                new Alignment(2, 11, 21),
                new Alignment(3, 12, 22),
                new Alignment(4, 13, 23),
                new Alignment(5, 14, 24));
        return new ProcessMap(1, "Test", stages, alignment, Map.of(), List.of());
    }
}
