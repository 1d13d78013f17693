package app.trivium.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the person it is for, as {@code actor}; none on the pages before sign-in. */
@ControllerAdvice
class CurrentActor {

    @ModelAttribute("actor")
    @Nullable Actor actor(@AuthenticationPrincipal @Nullable Actor actor) {
        return actor;
    }
}
