package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.deal.DealStatus;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files are guessed to be. */
class ColumnGuessTest {

    private static final Map<Kind, List<Targets.Offered>> OFFERED = Stream.of(FixedTarget.values())
            .map(target -> new Targets.Offered(target, target.key(), target.usualNames()))
            .collect(Collectors.groupingBy(offered -> offered.target().kind()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value | DEALS
            account,sector,year_established,revenue,employees,office_location,subsidiary_of          | ACCOUNTS
            sales_agent,manager,regional_office                                                      | TEAMS
            product,series,sales_price                                                               | PRODUCTS
            First Name,Last Name,Company,E-mail,Job Title                                            | PEOPLE
            Deal Name,Amount,Stage,Close Date,Owner                                                  | DEALS
            Company name,Website,Industry                                                            | ACCOUNTS
            accounts,#2,#3,#4,sales_teams                                                            | none
            foo,bar                                                                                  | none
            """)
    void a_file_is_known_by_its_columns(String header, Kind kind) {
        assertThat(new ColumnGuess(List.of(header.split(",")), List.of(), OFFERED).kind())
                .isEqualTo(kind);
    }

    @Test
    void every_column_of_a_pipeline_finds_its_field() {
        List<String> header = List.of(
                "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value".split(","));
        List<String> cells = List.of("1C1I7A6R,Moses Frase,GTXPro,Cancity,Won,2016-10-20,2017-03-01,1054".split(","));

        assertThat(new ColumnGuess(header, List.of(new FileRow(1, 2, cells)), OFFERED).columns(Kind.DEALS))
                .isEqualTo(Map.of(
                        FixedTarget.DEAL_ID, 0,
                        FixedTarget.DEAL_OWNER, 1,
                        FixedTarget.DEAL_PRODUCT, 2,
                        FixedTarget.DEAL_ACCOUNT, 3,
                        FixedTarget.DEAL_STAGE, 4,
                        FixedTarget.DEAL_OPENED, 5,
                        FixedTarget.DEAL_CLOSED, 6,
                        FixedTarget.DEAL_AMOUNT, 7));
    }

    @Test
    void a_column_whose_cells_cannot_be_read_as_such_does_not_fill_the_field_its_name_promises() {
        FileRow row = new FileRow(1, 2, List.of("Rollout", "high"));

        assertThat(new ColumnGuess(List.of("Deal name", "Value"), List.of(row), OFFERED).columns(Kind.DEALS))
                .doesNotContainKey(FixedTarget.DEAL_AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "Won, WON",
        "Closed Won, WON",
        "closed-lost, LOST",
        "On hold, ON_HOLD",
        "Prospecting, 1",
        "Engaging, 2",
        "Qualification, 3",
        "PRESENT, 4",
        "Proposal sent, 4",
        "Negotiation, 5",
        "Mumble, ''"
    })
    void a_stage_word_is_understood_as_a_stage_or_an_outcome(String word, String notation) {
        assertThat(StageChoice.guess(word, Journey.SELLER, process())).isEqualTo(notation);
    }

    @Test
    void a_notation_is_read_only_as_something_that_there_is() {
        assertThat(StageChoice.read("WON", Journey.SELLER, process()))
                .hasValueSatisfying(choice -> assertThat(choice.status()).isEqualTo(DealStatus.WON));
        assertThat(StageChoice.read("3", Journey.SELLER, process())).isPresent();
        assertThat(StageChoice.read("3", Journey.BUYER, process())).isEmpty();
        assertThat(StageChoice.read("WON", Journey.BUYER, process())).isEmpty();
        assertThat(StageChoice.read("OPEN", Journey.SELLER, process())).isEmpty();
        assertThat(StageChoice.read("99", Journey.SELLER, process())).isEmpty();
        assertThat(StageChoice.read("", Journey.SELLER, process())).isEmpty();
    }

    @Test
    void an_owner_is_known_by_address_name_or_nearly_the_name() {
        var people = List.of(
                new OwnerChoice.Candidate(7, "Dana Kim", "dana@example.com"),
                new OwnerChoice.Candidate(8, "Marco Ruiz", "marco@example.com"));

        assertThat(OwnerChoice.guess("dana kim", people, false)).isEqualTo("7");
        assertThat(OwnerChoice.guess("marco@example.com", people, false)).isEqualTo("8");
        assertThat(OwnerChoice.guess("Marko Ruiz", people, false)).isEmpty();
        assertThat(OwnerChoice.guess("Ruiz, Marco", people, false)).isEqualTo("8");
        assertThat(OwnerChoice.guess("Zoe Nobody", people, false)).isEmpty();
        assertThat(OwnerChoice.guess("Zoe Nobody", people, true)).isEqualTo(OwnerChoice.BY_NAME);
    }

    private static ProcessMap process() {
        List<String> names = List.of("Prospect", "Rapport", "Qualify", "Present", "Close");
        List<Stage> stages = IntStream.range(0, names.size())
                .mapToObj(i -> new Stage(i + 1, Journey.SELLER, i + 1, names.get(i), 50, 14, "", null, null))
                .toList();
        return new ProcessMap(1, "New business", stages, List.of(), Map.of(), List.of());
    }
}
