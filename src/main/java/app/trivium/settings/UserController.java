package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.Role;
import app.trivium.identity.TeamChoice;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import app.trivium.signin.Invitations;
import app.trivium.web.Conflict;
import app.trivium.web.FormReading;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/settings/users/{id}")
class UserController {

    private static final String PAGE = "settings/user";

    private final Users users;
    private final Invitations invitations;
    private final InvitationMails mails;
    private final UserQuery query;
    private final Teams teams;
    private final Texts texts;

    UserController(
            Users users, Invitations invitations, InvitationMails mails, UserQuery query, Teams teams, Texts texts) {
        this.users = users;
        this.invitations = invitations;
        this.mails = mails;
        this.query = query;
        this.teams = teams;
        this.texts = texts;
    }

    @ModelAttribute("teams")
    List<TeamChoice> teams() {
        return teams.choices();
    }

    @ModelAttribute("roles")
    List<Choice> roles() {
        return Choice.of(Role.values(), "identity.role.", texts);
    }

    @ModelAttribute("user")
    UserRow user(@PathVariable long id, @AuthenticationPrincipal Actor admin) {
        return query.one(admin, id);
    }

    @ModelAttribute("canMail")
    boolean canMail() {
        return mails.canSend();
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping
    String show(@ModelAttribute("user") UserRow user, Model model) {
        String team = user.teamId() == null ? null : user.teamId().toString();
        model.addAttribute("form", new PlaceForm(null, user.role().name(), team));
        return PAGE;
    }

    @PostMapping("/place")
    String assign(
            @PathVariable long id,
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute("form") PlaceForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            form.save(users, admin, id, errors);
        } catch (Conflict conflict) {
            model.addAttribute("conflict", texts.of(conflict));
            response.setStatus(conflict.status().value());
            return PAGE;
        }
        if (errors.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        return done(id, "settings.user.saved", flash);
    }

    /**
     * Makes a link and shows it, once: nothing keeps it, so there is nothing to redirect to.
     *
     * @param by "mail" to have it sent as well
     */
    @PostMapping("/invitation")
    String invite(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String by,
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute("user") UserRow user,
            Model model) {
        String link = InvitationLink.of(invitations.issue(admin, id));
        if ("mail".equals(by) && mails.canSend()) {
            model.addAttribute("mailed", mails.send(admin, user, link));
        }
        return InvitationLink.show(link, user, model);
    }

    @PostMapping("/sign-outs")
    String signOut(@PathVariable long id, @AuthenticationPrincipal Actor admin, RedirectAttributes flash) {
        users.signOut(admin, id);
        return done(id, "settings.user.signedOut", flash);
    }

    @PostMapping("/return")
    String enable(@PathVariable long id, @AuthenticationPrincipal Actor admin, RedirectAttributes flash) {
        users.enable(admin, id);
        return done(id, "settings.user.enabled.done", flash);
    }

    private String done(long id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of(texts.of(key)));
        return "redirect:/settings/users/" + id;
    }
}
