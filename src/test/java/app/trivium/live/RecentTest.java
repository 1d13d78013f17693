package app.trivium.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.live.Signal.ManyChanged;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent recent = new Recent();

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void who_comes_later_hears_what_was_told_since_their_page_was_made() {
        recent.beginAt(0);
        recent.add(new ManyChanged(1), seconds(1));
        recent.add(new ManyChanged(2), seconds(3));

        assertThat(recent.since(seconds(2)).orElseThrow()).containsExactly(new ManyChanged(2));
        assertThat(recent.since(seconds(4)).orElseThrow()).isEmpty();
    }

    @Test
    void what_was_told_too_long_ago_or_not_heard_is_not_known() {
        recent.beginAt(seconds(10));
        assertThat(recent.since(seconds(9))).isEmpty();

        recent.add(new ManyChanged(1), seconds(11));
        recent.add(new ManyChanged(2), seconds(80));
        assertThat(recent.since(seconds(10))).isEmpty();
        assertThat(recent.since(seconds(79)).orElseThrow()).containsExactly(new ManyChanged(2));

        recent.beginAt(seconds(90));
        assertThat(recent.since(seconds(89))).isEmpty();
    }

    @Test
    void a_flood_is_not_kept() {
        recent.beginAt(0);
        for (int i = 1; i <= 5000; i++) {
            recent.add(new ManyChanged(i), i);
        }

        assertThat(recent.since(1)).isEmpty();
        assertThat(recent.since(4990).orElseThrow()).hasSize(11);
    }
}
