package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.Token;
import app.trivium.web.FormReading;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The tokens by which programs act as the person who makes them. */
@Controller
@RequestMapping("/profile/tokens")
class ApiTokenController {

    private final ApiTokens tokens;
    private final ProfilePage.Query pages;
    private final Texts texts;

    ApiTokenController(ApiTokens tokens, ProfilePage.Query pages, Texts texts) {
        this.tokens = tokens;
        this.pages = pages;
        this.texts = texts;
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    /** Makes a token and shows it, once: nothing keeps it, so there is nothing to redirect to. */
    @PostMapping
    String make(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("wish") ApiTokenForm wish,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response) {
        Token token = wish.issue(tokens, actor, errors);
        if (token == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            pages.show(actor, model);
            return ProfileController.PAGE;
        }
        response.setStatus(HttpStatus.CREATED.value());
        model.addAttribute("token", token.text());
        model.addAttribute(
                "example",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/api/v1/processes")
                        .toUriString());
        return "settings/token-made";
    }

    @PostMapping("/{id}/revocation")
    String revoke(@AuthenticationPrincipal Actor actor, @PathVariable long id, RedirectAttributes flash) {
        tokens.revoke(actor, id);
        flash.addFlashAttribute("toast", Toast.of(texts.of("settings.tokens.revoked")));
        return "redirect:/profile#tokens";
    }
}
