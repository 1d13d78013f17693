package app.trivium.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many browsers that only listen: what they add to the application's memory and threads. */
final class IdleStreams {

    private IdleStreams() {}

    /** The resident set in megabytes and the number of threads, before and with so many connections. */
    record Growth(int streams, int refused, long before, long with, long threadsBefore, long threadsWith) {}

    static Growth open(App app, int streams) throws IOException, InterruptedException {
        long before = Proc.residentMegabytes(app.pid());
        long threads = Proc.threads(app.pid());
        List<Socket> sockets = new ArrayList<>();
        int refused = 0;
        try {
            for (int n = 0; n < streams; n++) {
                Socket socket = listen(app.url(), n % Town.SESSIONS);
                sockets.add(socket);
                if (!status(socket).contains(" 200")) {
                    refused++;
                }
            }
            Thread.sleep(5000);
            return new Growth(
                    streams, refused, before, Proc.residentMegabytes(app.pid()), threads, Proc.threads(app.pid()));
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static Socket listen(String url, int user) throws IOException {
        URI uri = URI.create(url);
        Socket socket = new Socket(uri.getHost(), uri.getPort());
        socket.getOutputStream()
                .write(("GET /live HTTP/1.1\r\nHost: localhost\r\nCookie: trivium-session=" + Town.session(user)
                                + "\r\nAccept: text/event-stream\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        byte[] start = socket.getInputStream().readNBytes(15);
        return new String(start, StandardCharsets.US_ASCII);
    }
}
