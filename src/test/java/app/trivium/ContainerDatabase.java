package app.trivium;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * PostgreSQL in a container. Without this bean the application starts its embedded one by itself, as it would for a
 * user.
 */
@TestConfiguration(proxyBeanMethods = false)
class ContainerDatabase {

    @Bean
    @ServiceConnection
    @Conditional(Wanted.class)
    PostgreSQLContainer postgres() {
        return new PostgreSQLContainer("postgres:17-alpine");
    }

    static class Wanted implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String choice = context.getEnvironment().getProperty("trivium.test.database", "auto");
            return switch (choice) {
                case "container" -> true;
                case "embedded" -> false;
                case "auto" -> DockerClientFactory.instance().isDockerAvailable();
                default ->
                    throw new IllegalArgumentException("trivium.test.database is neither auto, container nor embedded");
            };
        }
    }
}
