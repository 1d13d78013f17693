package app.trivium.live;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.live.Signal.DealsChanged;
import app.trivium.live.Signal.ManyChanged;
import app.trivium.live.Signal.SessionsChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalTest {

    @Test
    void what_is_written_can_be_read() {
        for (Signal signal :
                List.of(new DealsChanged(1, List.of(7L, 12L)), new ManyChanged(3), new SessionsChanged())) {
            assertThat(Signal.read(signal.text())).contains(signal);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "deals",
                "deals x",
                "deals 1 y",
                "many",
                "many x",
                "something else",
                "deals 1 99999999999999999999"
            })
    void what_another_version_may_send_is_passed_over(String text) {
        assertThat(Signal.read(text)).isEmpty();
    }

    @Test
    void one_transaction_tells_of_many_deals_in_one_short_message() {
        List<Signal> told = new ArrayList<>();
        Gathered gathered = new Gathered(this, told::add);

        LongStream.range(0, 10_000).forEach(deal -> gathered.add(1, Long.MAX_VALUE - deal));
        LongStream.range(0, 100).forEach(deal -> gathered.add(2, Long.MAX_VALUE - deal));
        gathered.addSessions();
        gathered.beforeCommit(false);

        assertThat(told).hasSize(3).contains(new ManyChanged(1), new SessionsChanged());
        assertThat(told).allSatisfy(signal -> assertThat(signal.text()).hasSizeLessThan(8000));
        assertThat(told).hasAtLeastOneElementOfType(DealsChanged.class);
    }
}
