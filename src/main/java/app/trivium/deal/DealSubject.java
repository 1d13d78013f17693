package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.web.Formats;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The deal that a question is about: enough to know it by, and where it stands. */
record DealSubject(
        long id,
        long version,
        long processId,
        long ownerId,
        String name,
        String account,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        DealStatus status,
        long sellerStageId,
        long buyerStageId,
        long marketerStageId,
        OffsetDateTime sellerSince,
        boolean starred) {

    Seen seen() {
        return new Seen(id, version);
    }

    long stageId(Journey journey) {
        return switch (journey) {
            case SELLER -> sellerStageId;
            case BUYER -> buyerStageId;
            case MARKETER -> marketerStageId;
        };
    }

    /** "Acme Corporation · $186,000". */
    String about(Formats formats) {
        String money = amount == null || currency == null ? "" : formats.money(amount, currency);
        return Stream.of(account, money).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }
}
