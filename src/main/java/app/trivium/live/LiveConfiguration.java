package app.trivium.live;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The streams of this instance send on threads borrowed from the application's executor. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final int READ_BUFFER = 1024;

    @Bean
    Streams streams(Readers readers, @Qualifier("applicationTaskExecutor") Executor executor) {
        return new Streams(readers, executor, System::nanoTime);
    }

    /**
     * Two buffers of each open connection follow this one. They are for what a browser sends, which is next to nothing
     * on a stream; whatever is longer is read past them.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> smallReadBuffers() {
        return server -> server.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appReadBufSize", Integer.toString(READ_BUFFER)));
    }
}
