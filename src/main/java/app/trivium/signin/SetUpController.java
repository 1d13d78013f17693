package app.trivium.signin;

import app.trivium.web.FormReading;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/set-up")
class SetUpController {

    private static final String PAGE = "signin/set-up";
    private static final String DONE = "redirect:/sign-in";

    private final SetUp setUp;
    private final SignIns signIns;
    private final Texts texts;

    SetUpController(SetUp setUp, SignIns signIns, Texts texts) {
        this.texts = texts;
        this.setUp = setUp;
        this.signIns = signIns;
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable String token, Model model) {
        if (setUp.isDone()) {
            return DONE;
        }
        model.addAttribute("form", SetUpForm.with(token));
        return PAGE;
    }

    @PostMapping
    String begin(
            @ModelAttribute("form") SetUpForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (setUp.isDone()) {
            return DONE;
        }
        Long admin = form.begin(setUp, errors);
        if (admin == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        return signIns.signIn(admin, request, response);
    }
}
