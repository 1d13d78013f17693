package app.trivium.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Compresses pages that are put together out of long parts which were sent before, see {@link GzipTexts}. The server
 * compresses all other answers.
 */
final class CompressedPages extends OncePerRequestFilter {

    private static final Pattern GZIP = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0+)?\\s*(?:,|$))");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return !HttpMethod.GET.matches(request.getMethod())
                || accepted == null
                || !GZIP.matcher(accepted).find();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Answer answer = new Answer(response);
        chain.doFilter(request, answer);
        answer.send();
    }

    /** Holds back what is written as text. */
    private static final class Answer extends HttpServletResponseWrapper {

        private @Nullable GzipTexts texts;
        private @Nullable PrintWriter writer;

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            if (writer == null) {
                texts = new GzipTexts();
                writer = new PrintWriter(texts);
            }
            return writer;
        }

        @Override
        public void flushBuffer() throws IOException {
            if (writer == null) {
                super.flushBuffer();
            }
        }

        @Override
        public void resetBuffer() {
            super.resetBuffer();
            texts = null;
            writer = null;
        }

        @Override
        public void reset() {
            super.reset();
            texts = null;
            writer = null;
        }

        void send() throws IOException {
            if (texts == null || isCommitted()) {
                return;
            }
            byte[] body = texts.finished();
            setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            setContentLength(body.length);
            getOutputStream().write(body);
        }
    }
}
