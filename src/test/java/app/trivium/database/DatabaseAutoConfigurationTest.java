package app.trivium.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class DatabaseAutoConfigurationTest {

    @TempDir
    Path data;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(DatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void a_configured_data_source_is_left_to_spring_boot() {
        application
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://db/o'brien", "DATABASE_URL=postgres://other/sales")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://db/o'brien");
                    assertThat(context.getBean(DatabaseHome.class).embedded()).isFalse();
                });
    }

    @Test
    void the_platforms_url_is_used_when_no_data_source_is_configured() {
        application
                .withPropertyValues("spring.datasource.url=", "DATABASE_URL=postgres://ada:s3cret@db/sales")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://db/sales");
                    assertThat(context.getBean(JdbcConnectionDetails.class).getUsername())
                            .isEqualTo("ada");
                    assertThat(context.getBean(DatabaseHome.class).embedded()).isFalse();
                });
    }

    @Test
    void without_either_the_embedded_database_is_started() {
        application
                .withPropertyValues(
                        "spring.datasource.url=",
                        "DATABASE_URL=",
                        "trivium.data=" + data.resolve("home"),
                        "trivium.database.binaries=target/postgres")
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(DatabaseHome.class).embedded()).isTrue();
                });
    }

    @Test
    void nothing_of_it_is_found_by_the_applications_component_scan() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(true);
        scan.addExcludeFilter(new AnnotationTypeFilter(AutoConfiguration.class));

        assertThat(scan.findCandidateComponents("app.trivium.database"))
                .extracting(BeanDefinition::getBeanClassName)
                .noneMatch(name -> name.startsWith(DatabaseAutoConfiguration.class.getName()));
    }
}
