package app.trivium.accountroom;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AccountListController {

    private final AccountListQuery query;
    private final CustomFields customs;

    AccountListController(AccountListQuery query, CustomFields customs) {
        this.customs = customs;
        this.query = query;
    }

    @GetMapping("/accounts")
    String list(
            @AuthenticationPrincipal Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        FieldWish custom = new FieldWish(RecordKind.ACCOUNT, customs.of(RecordKind.ACCOUNT), parameters);
        if (custom.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("list", query.list(actor, AccountFilter.of(q, owner, industry, sort, custom, page)));
        return "accountroom/accounts";
    }
}
