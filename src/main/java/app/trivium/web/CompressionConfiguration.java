package app.trivium.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompressionConfiguration {

    /** For boards, whose columns are long and mostly what they were at the view before. */
    @Bean
    FilterRegistrationBean<CompressedPages> compressedBoards() {
        FilterRegistrationBean<CompressedPages> registration = new FilterRegistrationBean<>(new CompressedPages());
        registration.addUrlPatterns("/boards/*");
        return registration;
    }
}
