package app.trivium.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the document that describes the API; the rest is made from the controllers and their records. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String TOKEN = "token";

    private static final String ABOUT = """
            Everything here follows the same rules as the pages: who may see and change what, what a move needs, \
            who was faster.

            Send a token from your profile page as `Authorization: Bearer trivium_…`. A refusal is \
            `application/problem+json`; go by its `type`, which stays. Times are UTC, amounts are decimal numbers, \
            and unknown fields and parameters are refused. Lists come in parts: send `next` back as `cursor`.
            """;

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Trivium")
                        .version("1")
                        .description(ABOUT)
                        .license(new License().name("Apache License 2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .tags(Stream.of("Processes", "Boards", "Deals", "Accounts", "People", "Fields")
                        .map(name -> new Tag().name(name))
                        .toList())
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token made on the profile page")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
