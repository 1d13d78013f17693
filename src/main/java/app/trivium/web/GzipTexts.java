package app.trivium.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Texts, one after the other, as one gzip stream (RFC 1952). A long text is compressed on its own, and what became of
 * it is kept as long as that very {@code String} is in use, so that a page made of parts that were sent before need not
 * compress them again.
 */
final class GzipTexts extends Writer {

    /** Characters from which on a text is worth keeping; compressed alone, a short one would come out longer. */
    static final int LONG = 16_384;

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** A last block with nothing in it, RFC 1951 section 3.2.6. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int CHUNK = 8192;

    private static final Cache<String, Part> KEPT =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    /** A text in UTF-8; the sum at the end of a stream is made of what is not compressed. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(byte[] plain, byte[] compressed) {}

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4 * CHUNK);
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 sum = new CRC32();
    private final StringBuilder waiting = new StringBuilder();
    private long length;

    GzipTexts() {
        out.writeBytes(HEADER);
    }

    @Override
    public void write(int character) {
        waiting.append((char) character);
    }

    @Override
    public void write(char[] text, int from, int count) {
        waiting.append(text, from, count);
    }

    @Override
    public void write(String text, int from, int count) {
        if (count < LONG || count < text.length()) {
            waiting.append(text, from, from + count);
            return;
        }
        compressWaiting();
        write(KEPT.get(text, this::part));
    }

    /** The whole stream; nothing can be written after that. */
    byte[] finished() {
        compressWaiting();
        deflater.end();
        out.writeBytes(LAST_BLOCK);
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt((int) length)
                .array());
        return out.toByteArray();
    }

    private void compressWaiting() {
        write(part(waiting.toString()));
        waiting.setLength(0);
    }

    private Part part(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return new Part(plain, compressed(plain));
    }

    private void write(Part part) {
        sum.update(part.plain());
        length += part.plain().length;
        out.writeBytes(part.compressed());
    }

    /** Ends on a whole byte and leans on nothing before it, so that it can stand anywhere in a stream. */
    private byte[] compressed(byte[] plain) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        deflater.setInput(plain);
        int count;
        do {
            count = deflater.deflate(chunk, 0, CHUNK, Deflater.SYNC_FLUSH);
            whole.write(chunk, 0, count);
        } while (count == CHUNK);
        deflater.reset();
        return whole.toByteArray();
    }

    @Override
    public void flush() {
        // Everything is sent at once.
    }

    @Override
    public void close() {
        // finished() ends the stream.
    }
}
