package app.trivium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a test's embedded PostgreSQL a data folder of its own that ends with the tests; the unpacked programs are kept.
 */
class ThrowAwayFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = make();
        SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(folder.toFile()));
        TestPropertyValues.of("trivium.data=" + folder, "trivium.database.binaries=target/postgres")
                .applyTo(context);
    }

    private static Path make() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
