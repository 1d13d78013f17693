package app.trivium.api;

import app.trivium.account.AccountRecord;
import app.trivium.deal.DealRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Something this refers to, by id, with its name at the moment")
record Reference(long id, String name) {

    static @Nullable Reference of(DealRecord.@Nullable Named named) {
        return named == null ? null : to(named);
    }

    static Reference to(DealRecord.Named named) {
        return new Reference(named.id(), named.name());
    }

    static @Nullable Reference of(AccountRecord.@Nullable Named named) {
        return named == null ? null : to(named);
    }

    static Reference to(AccountRecord.Named named) {
        return new Reference(named.id(), named.name());
    }
}
