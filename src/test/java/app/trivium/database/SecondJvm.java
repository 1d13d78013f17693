package app.trivium.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database part of the application in a JVM of its own, which a test can end in every way. It commits row after row
 * into the table {@code kept} and says so after each.
 */
class SecondJvm implements AutoCloseable {

    private static final String COMMITTED = "committed ";

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private SecondJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static SecondJvm on(Path folder, Path binaries) throws IOException {
        return new SecondJvm(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        "--trivium.data=" + folder,
                        "--trivium.database.binaries=" + binaries)
                .redirectErrorStream(true)
                .start());
    }

    /** Waits until that many rows are committed. */
    SecondJvm commit(int rows) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.equals(COMMITTED + rows)) {
                return this;
            }
        }
        throw new AssertionError("It ended before it had committed: " + String.join("\n", lines));
    }

    /** Ends it as {@code kill -9} does, and tells the last row it said was committed. */
    int kill() throws Exception {
        process.toHandle().destroyForcibly();
        process.waitFor();
        output.lines().forEach(lines::add);
        return lines.stream()
                .filter(line -> line.startsWith(COMMITTED))
                .mapToInt(line -> Integer.parseInt(line.substring(COMMITTED.length())))
                .max()
                .orElse(0);
    }

    /** Ends it as {@code kill} does, and waits for it. */
    void terminate() throws InterruptedException {
        process.toHandle().destroy();
        process.waitFor(30, TimeUnit.SECONDS);
    }

    /** What it says when it ends by itself. */
    String lastWords() throws InterruptedException {
        String all = String.join("\n", output.lines().toList());
        process.waitFor();
        return all;
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }

    @SpringBootConfiguration
    @ImportAutoConfiguration({DatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class})
    static class Writer {

        public static void main(String[] args) {
            SpringApplication application = new SpringApplication(Writer.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            EmbeddedDatabase database = application.run(args).getBean(EmbeddedDatabase.class);
            JdbcClient jdbc = EmbeddedDatabaseTest.client(database.ownersDetails());
            jdbc.sql("create table if not exists kept (row int primary key)").update();
            int row = 0;
            while (true) {
                row++;
                jdbc.sql("insert into kept values (?)").param(row).update();
                System.out.println(COMMITTED + row);
            }
        }
    }
}
