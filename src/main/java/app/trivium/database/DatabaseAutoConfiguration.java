package app.trivium.database;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Takes the first database that is to be had: {@code spring.datasource.url} (then Spring Boot connects by itself),
 * {@code DATABASE_URL}, the embedded PostgreSQL. The rest of the application sees an ordinary data source.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
class DatabaseAutoConfiguration {

    @Bean
    DatabaseHome databaseHome(ObjectProvider<EmbeddedDatabase> embedded) {
        return new DatabaseHome(embedded.getIfAvailable() != null);
    }

    @Bean
    ApplicationRole applicationRole(JdbcConnectionDetails application) {
        return new ApplicationRole(application);
    }

    /** Not called a configuration: the application's component scan would find it, before anybody has a connection. */
    @ConditionalOnMissingBean({DataSource.class, JdbcConnectionDetails.class})
    @Conditional(NoDataSourceUrl.class)
    static class NotConfigured {

        @Bean
        @Conditional(UrlOfPlatform.class)
        JdbcConnectionDetails connectionFromUrl(@Value("${DATABASE_URL}") String url) {
            return DatabaseUrl.parse(url).details();
        }

        @Bean
        @ConditionalOnMissingBean(JdbcConnectionDetails.class)
        EmbeddedDatabase embeddedDatabase(
                @Value("${trivium.data:./data}") Path folder,
                @Value("${trivium.database.binaries:${trivium.data:./data}/binaries}") Path binaries,
                Environment environment) {
            Map<String, String> settings = Binder.get(environment)
                    .bind("trivium.database.settings", Bindable.mapOf(String.class, String.class))
                    .orElse(Map.of());
            return EmbeddedDatabase.start(new DataFolder(folder, binaries), settings);
        }

        @Bean
        @ConditionalOnMissingBean(JdbcConnectionDetails.class)
        JdbcConnectionDetails connectionToEmbedded(EmbeddedDatabase database) {
            return database.details();
        }

        @Bean
        @ConditionalOnBean(EmbeddedDatabase.class)
        FlywayConnectionDetails ownersConnectionToEmbedded(EmbeddedDatabase database) {
            JdbcConnectionDetails owner = database.ownersDetails();
            return new FlywayConnectionDetails() {
                @Override
                public @Nullable String getUsername() {
                    return owner.getUsername();
                }

                @Override
                public @Nullable String getPassword() {
                    return owner.getPassword();
                }

                @Override
                public String getJdbcUrl() {
                    return owner.getJdbcUrl();
                }
            };
        }
    }

    /** An empty setting is none: container platforms pass on what nobody filled in. */
    static class NoDataSourceUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }

    static class UrlOfPlatform implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("DATABASE_URL"));
        }
    }
}
