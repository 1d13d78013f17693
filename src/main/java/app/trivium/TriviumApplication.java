package app.trivium;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A sale is one road seen from three sides; this starts the house that shows it. */
@SpringBootApplication
public class TriviumApplication {

    public static void main(String[] args) {
        SpringApplication.run(TriviumApplication.class, args);
    }
}
