package app.trivium.transfer;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Why a row cannot be imported.
 *
 * @param column the column it is about, counted from 0; null when it is about the whole row
 */
record Problem(@Nullable Integer column, MessageSourceResolvable sentence) {

    static Problem of(@Nullable Integer column, String key, Object... arguments) {
        return new Problem(column, new DefaultMessageSourceResolvable(new String[] {key}, arguments));
    }
}
