package app.trivium;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test on the whole application with a real PostgreSQL: a container where Docker answers, else the embedded one
 * ({@code -Dtrivium.test.database=auto|container|embedded}). All such tests share one context, on a random port and
 * with MockMvc, and each finds the tables as the migrations left them. Add nothing to the context in a single test: a
 * second one costs seconds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.demo=off",
            "trivium.database.settings.fsync=off",
            "trivium.database.settings.synchronous_commit=off",
            "trivium.database.settings.full_page_writes=off"
        })
@ContextConfiguration(initializers = ThrowAwayFolder.class)
@AutoConfigureMockMvc
@Import({ContainerDatabase.class, Owner.OfTheDatabase.class, Cast.class, Pipeline.class, Statements.class})
@TestExecutionListeners(listeners = FreshTables.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {}
