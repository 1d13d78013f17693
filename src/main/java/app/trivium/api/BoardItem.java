package app.trivium.api;

import app.trivium.board.Boards;
import app.trivium.process.Journey;
import app.trivium.process.StripWriter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "Board", description = "One journey of one process: its stages with the deals that stand there")
record BoardItem(
        long process,
        Journey journey,

        @Schema(description = "The home currency, in which all sums are", example = "USD")
        String currency,

        @Schema(description = "How many matching deals rest; they stand in no column")
        long onHold,

        List<ColumnItem> columns) {

    @Schema(name = "Column", description = "A stage; the figures cover all of its matching deals, not only these cards")
    record ColumnItem(
            long stage,
            String name,
            int position,
            long deals,

            @Schema(description = "Sum of the amounts in the home currency")
            BigDecimal amount,

            @Schema(description = "Sum of the amounts times their probability")
            BigDecimal weighted,

            @Schema(description = "Deals in another currency, converted at the stated rates")
            long converted,

            @Schema(description = "Deals without a next step")
            long missing,

            @Schema(description = "Deals whose next step is late")
            long overdue,

            @Schema(description = "Deals whose seller is ahead of the buyer")
            long ahead,

            @Schema(description = "Deals that should have been closed before today")
            long past,

            List<CardItem> cards,

            @Schema(description = "The cursor for more cards of this column; null when these are all") @Nullable String next) {

        static ColumnItem of(Boards.Lane column) {
            Boards.Figures figures = column.figures();
            return new ColumnItem(
                    column.stage().id(),
                    column.stage().name(),
                    column.stage().position(),
                    figures.deals(),
                    MoneyItem.plain(figures.amount()),
                    MoneyItem.plain(figures.weighted()),
                    figures.converted(),
                    figures.missing(),
                    figures.overdue(),
                    figures.ahead(),
                    figures.past(),
                    CardItem.of(column.cards()),
                    column.cards().next());
        }
    }

    @Schema(name = "Card", description = "A deal as a board shows it")
    record CardItem(
            long id,
            long version,
            String name,
            String account,
            String owner,
            @Nullable MoneyItem amount,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,

            @Schema(description = "The name of its kind") @Nullable String nextStepKind,

            LocalDate staleOn,
            int gap,

            @Schema(description = "Whether you pinned it on top, for yourself")
            boolean starred,

            StandingItem seller,
            StandingItem buyer,
            StandingItem marketer) {

        static List<CardItem> of(Boards.Cards cards) {
            return cards.items().stream().map(CardItem::of).toList();
        }

        private static CardItem of(Boards.Card card) {
            BigDecimal amount = card.amount();
            String currency = card.currency();
            return new CardItem(
                    card.id(),
                    card.version(),
                    card.name(),
                    card.account(),
                    card.owner(),
                    amount == null || currency == null ? null : MoneyItem.of(amount, currency),
                    card.nextStep(),
                    card.nextStepOn(),
                    card.nextStepKind(),
                    card.staleOn(),
                    card.gap(),
                    card.starred(),
                    standing(card, Journey.SELLER),
                    standing(card, Journey.BUYER),
                    standing(card, Journey.MARKETER));
        }

        private static StandingItem standing(Boards.Card card, Journey journey) {
            StripWriter.At at = Objects.requireNonNull(card.at().get(journey));
            return new StandingItem(at.stage(), at.since());
        }
    }

    @Schema(name = "Cards", description = "More cards of one column")
    record CardList(List<CardItem> items, @Nullable String next) {

        static CardList of(Boards.Cards cards) {
            return new CardList(CardItem.of(cards), cards.next());
        }
    }

    static BoardItem of(long process, Journey journey, Boards.State board) {
        return new BoardItem(
                process,
                journey,
                board.currency(),
                board.onHold(),
                board.columns().stream().map(ColumnItem::of).toList());
    }
}
