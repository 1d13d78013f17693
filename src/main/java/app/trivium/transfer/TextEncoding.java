package app.trivium.transfer;

import app.trivium.web.Invalid;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which encoding the text of a file is written.
 *
 * @param charset how its bytes are to be read
 * @param mark bytes of the byte order mark to be left out, 0 when there is none
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<String> WORKBOOKS = List.of("PK\u0003\u0004", "\u00d0\u00cf\u0011\u00e0");
    private static final int SAMPLE = 8192;

    /** Refuses what is no text at all. */
    static TextEncoding of(byte[] bytes) {
        refuseWorkbook(bytes);
        TextEncoding encoding = marked(bytes);
        if (encoding == null) {
            encoding = new TextEncoding(unmarked(bytes), 0);
        }
        return encoding;
    }

    private static @Nullable TextEncoding marked(byte[] bytes) {
        if (begins(bytes, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(bytes, 0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return begins(bytes, 0xfe, 0xff) ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static Charset unmarked(byte[] bytes) {
        int end = Math.min(bytes.length, SAMPLE) / 2 * 2;
        int evenZeros = zeros(bytes, 0, end);
        int oddZeros = zeros(bytes, 1, end);
        if (oddZeros > end / 6 && evenZeros < oddZeros / 8) {
            return StandardCharsets.UTF_16LE;
        }
        if (evenZeros > end / 6 && oddZeros < evenZeros / 8) {
            return StandardCharsets.UTF_16BE;
        }
        if (holdsControls(bytes)) {
            throw new Invalid("files", "transfer.file.binary");
        }
        return isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static void refuseWorkbook(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
        if (WORKBOOKS.contains(start)) {
            throw new Invalid("files", "transfer.file.workbook");
        }
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int from, int end) {
        int zeros = 0;
        for (int i = from; i < end; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** Bytes below the space other than tab and the line ends: hardly ever in text, everywhere in binary files. */
    private static boolean holdsControls(byte[] bytes) {
        long controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            controls += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        return controls > bytes.length / 100;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
