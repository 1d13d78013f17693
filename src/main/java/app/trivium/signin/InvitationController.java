package app.trivium.signin;

import app.trivium.identity.Token;
import app.trivium.web.FormReading;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the link leads by which somebody chooses a password. */
@Controller
@RequestMapping("/invitation/{token}")
class InvitationController {

    private static final String PAGE = "signin/invitation";

    private final Invitations invitations;
    private final SignIns signIns;
    private final Texts texts;

    InvitationController(Invitations invitations, SignIns signIns, Texts texts) {
        this.texts = texts;
        this.invitations = invitations;
        this.signIns = signIns;
    }

    @ModelAttribute("guest")
    Invitations.Guest guest(@PathVariable String token) {
        return invitations.guest(new Token(token)).orElseThrow(() -> new NotFound("signin.invitation.over"));
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", ChoiceOfPassword.EMPTY);
        return PAGE;
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @ModelAttribute("form") ChoiceOfPassword form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        String password = form.read(errors);
        if (password == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        return signIns.signIn(invitations.accept(token, password), request, response);
    }
}
