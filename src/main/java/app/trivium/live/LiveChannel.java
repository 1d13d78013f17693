package app.trivium.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens to the database on a connection of its own, on one thread, for as long as the application runs, and comes
 * back when the connection breaks. It ends before the web server does, which else would wait for the open streams.
 */
@Component
class LiveChannel implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveChannel.class);
    private static final int TICK_MILLIS = 1000;
    private static final int REPLY_SECONDS = 5;
    private static final int TICKS_BETWEEN_CHECKS = 10;

    private final JdbcConnectionDetails database;
    private final Streams streams;
    private volatile boolean running;
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;

    LiveChannel(JdbcConnectionDetails database, Streams streams) {
        this.database = database;
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
        Thread listener = new Thread(this::run, "live");
        listener.setDaemon(true);
        listener.start();
        thread = listener;
    }

    private void run() {
        boolean lost = false;
        while (running) {
            try (Connection opened = open()) {
                connection = opened;
                listen(opened);
                if (lost) {
                    log.info("Listening to the database again");
                    streams.deliverNothingKnown();
                    lost = false;
                }
                hear(opened);
            } catch (SQLException | RuntimeException e) {
                if (running && !lost) {
                    log.warn("Live updates pause until the database answers again: {}", e.toString());
                }
                lost = true;
                rest();
            }
        }
    }

    private Connection open() throws SQLException {
        var properties = new Properties();
        put(properties, "user", database.getUsername());
        put(properties, "password", database.getPassword());
        properties.setProperty("ApplicationName", "trivium-live");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("loginTimeout", Integer.toString(REPLY_SECONDS));
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }

    private static void put(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    private static void listen(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.execute("listen " + Announcements.CHANNEL);
        }
    }

    private void hear(Connection opened) throws SQLException {
        PGConnection channel = opened.unwrap(PGConnection.class);
        for (int ticks = 1; running; ticks++) {
            PGNotification[] notifications = channel.getNotifications(TICK_MILLIS);
            List<Signal> signals = new ArrayList<>();
            for (PGNotification notification : notifications == null ? new PGNotification[0] : notifications) {
                Signal.read(notification.getParameter()).ifPresent(signals::add);
            }
            if (!signals.isEmpty()) {
                streams.deliver(signals);
            }
            streams.tick();
            if (ticks % TICKS_BETWEEN_CHECKS == 0 && !opened.isValid(REPLY_SECONDS)) {
                throw new SQLException("no reply within " + REPLY_SECONDS + " s");
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(TICK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        streams.closeAll();
        Connection open = connection;
        try {
            if (open != null) {
                open.abort(Runnable::run);
            }
            if (thread != null) {
                thread.interrupt();
                thread.join(TICK_MILLIS);
            }
        } catch (SQLException e) {
            log.debug("Connection was closed already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
