package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.Sessions;
import app.trivium.identity.Users;
import app.trivium.signin.SignIns;
import app.trivium.web.FormReading;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/profile")
class ProfileController {

    static final String PAGE = "settings/profile";
    private static final String BACK = "redirect:/profile";

    private final Users users;
    private final SignIns signIns;
    private final Sessions sessions;
    private final ProfilePage.Query pages;
    private final Texts texts;

    ProfileController(Users users, SignIns signIns, Sessions sessions, ProfilePage.Query pages, Texts texts) {
        this.users = users;
        this.signIns = signIns;
        this.sessions = sessions;
        this.pages = pages;
        this.texts = texts;
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping
    String show(@AuthenticationPrincipal Actor actor, Model model) {
        pages.show(actor, model);
        return PAGE;
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("form") ProfileForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.save(users, actor, errors);
        if (errors.failed()) {
            return again(actor, model, response);
        }
        return done("settings.profile.saved", flash);
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("secret") PasswordForm secret,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        secret.save(signIns, actor, request, errors);
        if (errors.failed()) {
            return again(actor, model, response);
        }
        return done("settings.password.changed", flash);
    }

    /** Signs out everywhere but here. */
    @PostMapping("/sign-outs")
    String signOutElsewhere(@AuthenticationPrincipal Actor actor, RedirectAttributes flash) {
        users.signOutElsewhere(actor);
        return done("settings.sessions.ended", flash);
    }

    @PostMapping("/sessions/{session}/end")
    String endSession(@PathVariable String session, @AuthenticationPrincipal Actor actor, RedirectAttributes flash) {
        sessions.end(actor, session);
        return done("settings.sessions.one.ended", flash);
    }

    private String again(Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        pages.show(actor, model);
        return PAGE;
    }

    private String done(String key, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of(texts.of(key)));
        return BACK;
    }
}
