package app.trivium.deal;

import app.trivium.account.AccountSight;
import app.trivium.identity.Actor;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The names of accounts that begin as somebody types, to choose from while they do. */
@Controller
class AccountNamesController {

    private final Names names;

    AccountNamesController(Names names) {
        this.names = names;
    }

    @GetMapping("/deals/accounts")
    String names(@AuthenticationPrincipal Actor actor, @RequestParam(defaultValue = "") String account, Model model) {
        model.addAttribute("names", names.like(actor, account.strip()));
        return "deal/inputs :: names";
    }

    /** Finds account names by a part of them. */
    @Component
    static class Names {

        private static final int LONGEST = 200;
        private static final int MOST = 12;

        private final JdbcClient jdbc;
        private final AccountSight sight;

        Names(JdbcClient jdbc, AccountSight sight) {
            this.jdbc = jdbc;
            this.sight = sight;
        }

        List<String> like(Actor actor, String part) {
            if (part.length() > LONGEST || part.chars().anyMatch(Character::isISOControl)) {
                return List.of();
            }
            String escaped = part.toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0");
            return jdbc.sql("""
                            select distinct a.name, lower(a.name) like :start as starts from account a
                            where a.removed_at is null and lower(a.name) like :any and %s
                            order by starts desc, a.name limit :most""".formatted(sight.sees(actor, "a")))
                    .param("seen", actor.seen())
                    .param("start", escaped + "%")
                    .param("any", "%" + escaped + "%")
                    .param("most", MOST)
                    .query((row, n) -> row.getString(1))
                    .list();
        }
    }
}
