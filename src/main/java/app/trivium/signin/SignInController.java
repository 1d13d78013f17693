package app.trivium.signin;

import app.trivium.identity.Actor;
import app.trivium.identity.UserCount;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SignInController {

    private static final String PAGE = "signin/sign-in";

    private final SignIns signIns;
    private final UserCount users;
    private final ObjectProvider<OneClickSignIn> oneClick;
    private final Texts texts;

    SignInController(SignIns signIns, UserCount users, ObjectProvider<OneClickSignIn> oneClick, Texts texts) {
        this.signIns = signIns;
        this.users = users;
        this.oneClick = oneClick;
        this.texts = texts;
    }

    @ModelAttribute("offers")
    List<OneClickSignIn.Offer> offers() {
        return oneClick.stream().flatMap(way -> way.offers().stream()).toList();
    }

    @GetMapping("/sign-in")
    String ask(@AuthenticationPrincipal @Nullable Actor actor, Model model) {
        if (actor != null) {
            return "redirect:/";
        }
        if (users.isNone()) {
            return "redirect:/set-up";
        }
        model.addAttribute("form", SignInForm.EMPTY);
        return PAGE;
    }

    @PostMapping("/sign-in")
    String signIn(
            @ModelAttribute("form") SignInForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            long userId = signIns.authenticate(form.typedEmail(), form.typedPassword(), ClientAddress.of(request));
            return signIns.signIn(userId, request, response);
        } catch (WrongPassword | TooManyAttempts refusal) {
            return again(refusal, model, response);
        }
    }

    private String again(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.status().value());
        model.addAttribute("refusal", texts.of(refusal));
        return PAGE;
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signIns.signOut(request, response);
        return "redirect:/sign-in";
    }
}
