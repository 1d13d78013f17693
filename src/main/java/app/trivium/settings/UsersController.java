package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.Role;
import app.trivium.identity.TeamChoice;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import app.trivium.signin.Invitations;
import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/settings/users")
class UsersController {

    private static final String LIST = "settings/users";
    private static final String ADD = "settings/user-new";
    private static final int LONGEST_SEARCH = 200;

    private final Users users;
    private final Invitations invitations;
    private final InvitationMails mails;
    private final UserQuery query;
    private final Teams teams;
    private final Texts texts;

    UsersController(
            Users users, Invitations invitations, InvitationMails mails, UserQuery query, Teams teams, Texts texts) {
        this.texts = texts;
        this.mails = mails;
        this.users = users;
        this.invitations = invitations;
        this.query = query;
        this.teams = teams;
    }

    @ModelAttribute("teams")
    List<TeamChoice> teams() {
        return teams.choices();
    }

    @ModelAttribute("roles")
    List<Choice> roles() {
        return Choice.of(Role.values(), "identity.role.", texts);
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String q, @AuthenticationPrincipal Actor admin, Model model) {
        String text = Parsing.optionalLine(q, "q", LONGEST_SEARCH);
        List<UserRow> rows = query.list(admin, text == null ? "" : text);
        model.addAttribute("q", text);
        model.addAttribute("rows", rows);
        model.addAttribute("cut", rows.size() == UserQuery.MOST);
        return LIST;
    }

    @GetMapping("/new")
    String ask(Model model) {
        model.addAttribute("form", PersonForm.EMPTY);
        return ADD;
    }

    /** Adds somebody and shows the link for them, once: nothing keeps it, so there is nothing to redirect to. */
    @PostMapping
    String add(
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute("form") PersonForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response) {
        Long id = form.add(users, admin, errors);
        if (id == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return ADD;
        }
        response.setStatus(HttpStatus.CREATED.value());
        model.addAttribute("canMail", mails.canSend());
        return InvitationLink.show(InvitationLink.of(invitations.issue(admin, id)), query.one(admin, id), model);
    }
}
