package app.trivium.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trivium.Cast;
import app.trivium.Pipeline;
import app.trivium.deal.DealFields;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.deal.NewDeal;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Three deals of Dana on the seller's board, and where a visitor finds what is on it. */
final class BoardScene {

    final long retrofit;
    final long labels;
    final long orders;

    private final Cast cast;
    private final Deals deals;
    private final Pipeline pipeline;
    private final ProcessMap process;
    private final Actor dana;

    BoardScene(Cast cast, Pipeline pipeline, Deals deals) {
        this.cast = cast;
        this.pipeline = pipeline;
        this.deals = deals;
        process = pipeline.process();
        dana = cast.withPassword(cast.dana());
        retrofit = open("Line 4 retrofit", "Qualify", 186_000);
        labels = open("Warehouse labels", "Qualify", 9_200);
        orders = open("Order desk", "Present", 22_800);
    }

    long open(String name, String stage, long amount) {
        long acme = pipeline.account(dana, "Acme Corporation");
        var fields = new DealFields(
                name, acme, dana.id(), new Money(BigDecimal.valueOf(amount), "USD"), null, null, null, null, null);
        var at = List.of(process.known(stage(stage)));
        return deals.open(dana, NewDeal.at(process, fields, at, UUID.randomUUID()));
    }

    long stage(String name) {
        return process.stages(Journey.SELLER).stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    void moveBySomebodyElse(long deal, String stage) {
        deals.move(
                cast.cleo(),
                deal,
                new MoveOrder(Map.of(Journey.SELLER, stage(stage)), Long.MAX_VALUE, null, null, UUID.randomUUID()));
    }

    /** Dana, signed in, with the board open. */
    static Visitor onBoard(Visitor visitor) {
        visitor.signIn(Cast.email("Dana Kim"), Cast.PASSWORD).open("/boards/1/seller");
        return visitor;
    }

    Locator card(Visitor visitor, long deal) {
        return visitor.page().locator("#deal-" + deal);
    }

    Locator column(Visitor visitor, String stage) {
        return visitor.page().locator("#cards-" + stage(stage));
    }

    Locator head(Visitor visitor, String stage) {
        return visitor.page().locator("#head-" + stage(stage));
    }

    static Locator toast(Visitor visitor) {
        return visitor.page().locator(".toast").last();
    }

    void requireAt(Visitor visitor, long deal, String stage) {
        assertThat(column(visitor, stage).locator("#deal-" + deal + ":not([aria-busy=true])"))
                .isVisible();
    }

    /** The targets appear only while a card is dragged, so the mouse has to go there step by step. */
    static void dragOnto(Visitor visitor, Locator card, String target, String picture) {
        var from = card.boundingBox();
        var mouse = visitor.page().mouse();
        mouse.move(from.x + 40, from.y + 60);
        mouse.down();
        mouse.move(from.x + 60, from.y + 80);
        mouse.move(from.x + 80, from.y + 90);
        Locator place = visitor.page().locator(target);
        assertThat(place).isVisible();
        var to = place.boundingBox();
        mouse.move(to.x + to.width / 2, to.y + to.height / 2 - 5);
        mouse.move(to.x + to.width / 2, to.y + to.height / 2);
        visitor.page().waitForTimeout(200);
        visitor.screenshot(picture);
        mouse.up();
    }
}
