package app.trivium.live;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The streams of this instance send on threads borrowed from the application's executor. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    Streams streams(Readers readers, @Qualifier("applicationTaskExecutor") Executor executor) {
        return new Streams(readers, executor, System::nanoTime);
    }
}
