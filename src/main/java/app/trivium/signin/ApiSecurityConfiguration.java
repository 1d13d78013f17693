package app.trivium.signin;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import app.trivium.identity.ApiScope;
import app.trivium.web.Problems;
import app.trivium.web.Texts;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** How programs get in: by a token in each request and by nothing else. */
@Configuration(proxyBeanMethods = false)
class ApiSecurityConfiguration {

    /** All but the page on which people try the API, and which they open signed in like any other. */
    private static final RequestMatcher FOR_PROGRAMS =
            new AndRequestMatcher(pathPattern("/api/**"), new NegatedRequestMatcher(pathPattern("/api/docs")));

    private static final String DESCRIPTION = "/api/v1/openapi.json";

    @Bean
    @Order(0) // before the pages' chain, which takes every path
    SecurityFilterChain programs(
            HttpSecurity http,
            BearerContexts contexts,
            ApiRefusals refusals,
            Problems problems,
            Texts texts,
            @Value("${trivium.api.requests-per-minute}") int perMinute) {
        return http.securityMatcher(FOR_PROGRAMS)
                .securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ApiLimit(perMinute, problems, texts), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, DESCRIPTION)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET)
                        .authenticated()
                        .requestMatchers(HttpMethod.HEAD)
                        .authenticated()
                        .anyRequest()
                        .hasAuthority(ApiScope.WRITE.name()))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }
}
