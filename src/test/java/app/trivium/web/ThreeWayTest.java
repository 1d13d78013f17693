package app.trivium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreeWayTest {

    /** Fields of something; what two people edit. */
    public record Fields(String name, @Nullable String city, int employees) {}

    private static final Fields SEEN = new Fields("Acme", "Lyon", 10);

    @Test
    void changes_of_different_fields_both_count() {
        Fields theirs = new Fields("Acme Corporation", "Lyon", 10);
        Fields mine = new Fields("Acme", null, 12);

        assertThat(ThreeWay.merge(theirs, SEEN, mine)).isEqualTo(new Fields("Acme Corporation", null, 12));
    }

    @Test
    void the_same_change_by_both_is_no_contest() {
        Fields both = new Fields("Acme Corporation", "Lyon", 10);

        assertThat(ThreeWay.merge(both, SEEN, both)).isEqualTo(both);
    }

    @Test
    void a_field_i_left_alone_keeps_what_they_wrote() {
        Fields theirs = new Fields("Acme", "Paris", 11);

        assertThat(ThreeWay.merge(theirs, SEEN, SEEN)).isEqualTo(theirs);
    }

    @Test
    void different_changes_of_the_same_fields_ask_and_name_them_all() {
        Fields theirs = new Fields("Acme Inc", "Paris", 11);
        Fields mine = new Fields("Acme Ltd", null, 10);

        assertThatThrownBy(() -> ThreeWay.merge(theirs, SEEN, mine))
                .asInstanceOf(InstanceOfAssertFactories.type(Contested.class))
                .satisfies(contested -> {
                    assertThat(contested.fields()).isEqualTo(List.of("name", "city"));
                    assertThat(contested.theirs()).isEqualTo(theirs);
                });
    }
}
