package app.trivium.signin;

import app.trivium.web.Forbidden;
import app.trivium.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where {@link NotAllowed} forwards to; nobody comes here on their own. */
@Controller
class NotAllowedController {

    @RequestMapping(NotAllowed.PATH)
    String refuse(
            @RequestAttribute(name = "app.trivium.signin.NotAllowed", required = false) @Nullable Forbidden refusal) {
        throw refusal == null ? new NotFound("web.notfound") : refusal;
    }
}
