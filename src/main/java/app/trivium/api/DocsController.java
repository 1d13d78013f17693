package app.trivium.api;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people read what programs can do, and try it. */
@Controller
class DocsController {

    /** The page's script writes styles into it, which no other page of ours does. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @GetMapping("/api/docs")
    String show(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT);
        return "api/docs";
    }
}
