package app.trivium.customfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import app.trivium.identity.TakingBack;
import app.trivium.web.Conflict;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done to added fields is taken back from the audit log. */
@DatabaseTest
class FieldReversalTest {

    @Autowired
    Cast cast;

    @Autowired
    FieldDesk desk;

    @Autowired
    FieldChoices choices;

    @Autowired
    CustomFields customs;

    @Autowired
    TakingBack back;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;
    private long region;
    private long north;

    @BeforeEach
    void two_fields() {
        ada = cast.ada();
        region = desk.add(
                ada,
                RecordKind.ACCOUNT,
                FieldType.CHOICE,
                new FieldWords("Region", "Where they buy", true),
                List.of("North", "South"));
        desk.add(ada, RecordKind.ACCOUNT, FieldType.TEXT, new FieldWords("Plan", "", false), List.of());
        north = field().choices().get(0).id();
    }

    @Test
    void a_field_gets_its_words_its_place_and_its_life_back() {
        CustomField before = field();
        desk.change(ada, region, 0, new FieldWords("Area", "", false));
        takeBackTheLast();
        desk.place(ada, region, 2);
        takeBackTheLast();
        desk.archive(ada, region);
        takeBackTheLast();
        assertThat(field()).isEqualTo(before);

        desk.archive(ada, region);
        desk.bringBack(ada, region);
        takeBackTheLast();
        assertThat(field().archived()).isTrue();
    }

    @Test
    void only_what_was_changed_gets_its_earlier_value() {
        desk.change(ada, region, 0, new FieldWords("Area", "Where they buy", true));
        long renamed = last();
        desk.change(ada, region, 1, new FieldWords("Area", "Where they sell", true));

        back.takeBack(ada, renamed);

        assertThat(field())
                .extracting(CustomField::name, CustomField::help)
                .containsExactly("Region", "Where they sell");
    }

    @Test
    void a_choice_gets_its_name_its_place_and_its_life_back() {
        List<FieldChoice> before = field().choices();
        choices.rename(ada, region, north, "North", "Up");
        takeBackTheLast();
        choices.place(ada, region, north, 2);
        takeBackTheLast();
        choices.archive(ada, region, north);
        takeBackTheLast();

        assertThat(field().choices()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void what_was_added_is_archived_and_what_is_in_it_stays() {
        choices.add(ada, region, "East");
        takeBackTheLast();
        assertThat(field().choices())
                .filteredOn(FieldChoice::archived)
                .extracting(FieldChoice::name)
                .containsExactly("East");

        desk.add(ada, RecordKind.ACCOUNT, FieldType.TEXT, new FieldWords("Slip", "", false), List.of());
        takeBackTheLast();
        assertThat(customs.of(RecordKind.ACCOUNT).living())
                .extracting(CustomField::name)
                .containsExactly("Region", "Plan");
    }

    @Test
    void what_was_changed_again_since_stays() {
        choices.rename(ada, region, north, "North", "Up");
        long renamed = last();
        choices.rename(ada, region, north, "Up", "Top");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> back.takeBack(ada, renamed));
        assertThat(field().choices()).extracting(FieldChoice::name).contains("Top");
    }

    private CustomField field() {
        return customs.of(RecordKind.ACCOUNT).field(region).orElseThrow();
    }

    private void takeBackTheLast() {
        back.takeBack(ada, last());
    }

    private long last() {
        return jdbc.sql("select max(id) from audit_entry").query(Long.class).single();
    }
}
