package app.trivium.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TagsTest {

    @Autowired
    Tags tags;

    @Autowired
    Undo undo;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    JdbcClient jdbc;

    long deal;

    @BeforeEach
    void open() {
        deal = pipeline.deal(cast.dana(), "Line 4 retrofit");
    }

    @Test
    void a_tag_comes_to_be_by_its_first_use() {
        tags.add(cast.dana(), deal, Set.of("enterprise", "pilot"));

        assertThat(of(deal)).containsExactly("enterprise", "pilot");
        assertThat(tags.choices()).extracting(Tags.Choice::name).containsExactly("enterprise", "pilot");
    }

    @Test
    void other_capitals_mean_the_same_tag() {
        tags.add(cast.dana(), deal, Set.of("Enterprise"));
        tags.add(cast.dana(), deal, Set.of("ENTERPRISE", "enterprise"));

        assertThat(of(deal)).containsExactly("Enterprise");
    }

    @Test
    void a_tag_that_hangs_nowhere_is_not_offered() {
        tags.add(cast.dana(), deal, Set.of("pilot"));
        tags.remove(cast.dana(), deal, Set.of("Pilot"));

        assertThat(of(deal)).isEmpty();
        assertThat(tags.choices()).isEmpty();
    }

    @Test
    void setting_tags_leaves_alone_what_somebody_else_hung_there_meanwhile() {
        tags.add(cast.dana(), deal, Set.of("pilot"));
        tags.add(cast.cleo(), deal, Set.of("strategic"));

        tags.set(cast.dana(), deal, Set.of("pilot"), Set.of("reference"), UUID.randomUUID());

        assertThat(of(deal)).containsExactly("reference", "strategic");
    }

    @Test
    void a_change_of_tags_is_undone_as_a_whole() {
        tags.add(cast.dana(), deal, Set.of("pilot", "strategic"));
        UUID gesture = UUID.randomUUID();
        tags.set(cast.dana(), deal, Set.of("pilot", "strategic"), Set.of("strategic", "reference"), gesture);

        undo.undo(cast.dana(), deal, gesture, UUID.randomUUID());

        assertThat(of(deal)).containsExactly("pilot", "strategic");
    }

    @Test
    void the_same_gesture_sent_twice_counts_once() {
        UUID gesture = UUID.randomUUID();
        tags.add(cast.dana(), deal, Set.of("pilot"), gesture);
        tags.remove(cast.cleo(), deal, Set.of("pilot"));
        tags.add(cast.dana(), deal, Set.of("pilot"), gesture);

        assertThat(of(deal)).isEmpty();
    }

    @Test
    void a_change_of_tags_gives_the_deal_a_new_version_and_a_line_of_history() {
        long before = pipeline.version(deal);
        tags.add(cast.dana(), deal, Set.of("pilot"));

        assertThat(pipeline.version(deal)).isEqualTo(before + 1);
        assertThat(jdbc.sql("select new_value from deal_change where field = 'TAGS' and deal_version = :version")
                        .param("version", before + 1)
                        .query(String.class)
                        .list())
                .containsExactly("pilot");
    }

    @Test
    void adding_what_hangs_there_already_changes_nothing() {
        tags.add(cast.dana(), deal, Set.of("pilot"));
        long before = pipeline.version(deal);
        tags.add(cast.dana(), deal, Set.of("pilot"));

        assertThat(pipeline.version(deal)).isEqualTo(before);
    }

    @Test
    void names_that_cannot_be_kept_are_refused_and_nothing_is_saved() {
        for (String name : List.of("", "a,b", "x".repeat(41), "with\u0000control", "two\nlines")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> tags.add(cast.dana(), deal, Set.of("fine", name)));
        }
        assertThat(of(deal)).isEmpty();
    }

    @Test
    void a_deal_has_up_to_twenty_tags() {
        tags.add(cast.dana(), deal, names(20));

        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> tags.add(cast.dana(), deal, Set.of("one more")));
        assertThat(of(deal)).hasSize(20);
    }

    @Test
    void emoji_and_writing_from_right_to_left_stay_as_they_are() {
        tags.add(cast.dana(), deal, Set.of("🚀 launch", "عميل مهم"));

        assertThat(of(deal)).containsExactlyInAnyOrder("🚀 launch", "عميل مهم");
    }

    @Test
    void only_who_may_change_the_deal_changes_its_tags() {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> tags.add(cast.marco(), deal, Set.of("pilot")));
    }

    @Test
    void a_list_is_read_with_its_commas_and_blanks() {
        assertThat(Tags.parse(" pilot, ,enterprise ,", "tags")).containsExactly("pilot", "enterprise");
        assertThat(Tags.parse(null, "tags")).isEmpty();
    }

    private List<String> of(long id) {
        return jdbc.sql("select name from deal_tag join tag on id = tag_id where deal_id = :id order by name")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private static Set<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "tag " + i).collect(Collectors.toSet());
    }
}
