package app.trivium.account;

import app.trivium.customfield.CustomForms;
import app.trivium.customfield.CustomInput;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.identity.UserChoice;
import app.trivium.identity.Users;
import app.trivium.money.Currencies;
import app.trivium.web.Contested;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the forms offer to pick from. */
@Component
class FormPages {

    /** Where a field bears another name in the form. */
    private static final Map<String, String> FORM_FIELDS =
            Map.of("parentId", "parent", "ownerId", "owner", "accountId", "account");

    private final Users users;
    private final Currencies currencies;
    private final Industries industries;
    private final CustomForms customs;
    private final JdbcClient jdbc;
    private final Texts texts;

    FormPages(
            Users users,
            Currencies currencies,
            Industries industries,
            CustomForms customs,
            JdbcClient jdbc,
            Texts texts) {
        this.customs = customs;
        this.users = users;
        this.currencies = currencies;
        this.industries = industries;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @param ownerNow who owns the account now; null for a new one */
    FormPage account(
            Actor actor,
            String heading,
            String action,
            String cancel,
            boolean contested,
            @Nullable Long ownerNow,
            List<CustomInput> custom) {
        return new FormPage(
                heading,
                action,
                cancel,
                contested,
                currencies.home(),
                owners(actor, ownerNow),
                industries.all(),
                custom,
                customs.currencies());
    }

    FormPage person(String heading, String action, String cancel, boolean contested, List<CustomInput> custom) {
        return new FormPage(heading, action, cancel, contested, "", List.of(), List.of(), custom, customs.currencies());
    }

    /** Those to whom the actor may give an account, and who has it now. */
    private List<Option> owners(Actor actor, @Nullable Long now) {
        return users.choices(actor).stream()
                .filter(user -> user.active() && actor.mayEdit(user.id()) || now != null && user.id() == now)
                .map(FormPages::option)
                .toList();
    }

    private static Option option(UserChoice user) {
        return new Option(user.value(), user.label());
    }

    @Nullable String accountName(@Nullable Long accountId) {
        return accountId == null ? null : nameIn("account", accountId);
    }

    private String nameIn(String table, long id) {
        return jdbc.sql("select name from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** What the other one wrote, by the form field in which both wrote something. */
    Map<String, String> sentences(Actor reader, Contested contested, AccountFields theirs) {
        return sentences(contested, field -> switch (field) {
            case "name" -> theirs.name();
            case "industry" -> theirs.industry();
            case "website" -> theirs.website();
            case "phone" -> theirs.phone();
            case "city" -> theirs.city();
            case "country" -> theirs.country();
            case "employees" -> theirs.employees();
            case "revenue" -> AccountForm.plain(theirs.revenue());
            case "parentId" -> accountName(theirs.parentId());
            case "ownerId" -> nameIn("app_user", theirs.ownerId());
            case "about" -> theirs.about();
            default -> customs.words(reader, RecordKind.ACCOUNT, field, theirs.custom());
        });
    }

    Map<String, String> sentences(Actor reader, Contested contested, PersonFields theirs) {
        return sentences(contested, field -> switch (field) {
            case "accountId" -> accountName(theirs.accountId());
            case "name" -> theirs.name();
            case "jobTitle" -> theirs.jobTitle();
            case "email" -> theirs.email();
            case "phone" -> theirs.phone();
            case "about" -> theirs.about();
            default -> customs.words(reader, RecordKind.PERSON, field, theirs.custom());
        });
    }

    private Map<String, String> sentences(Contested contested, Function<String, @Nullable Object> value) {
        Map<String, String> sentences = new HashMap<>();
        for (String field : contested.fields()) {
            Object theirs = value.apply(field);
            sentences.put(
                    FORM_FIELDS.getOrDefault(field, field),
                    theirs == null
                            ? texts.of("account.contested.emptied")
                            : texts.of("account.contested", theirs.toString()));
        }
        return sentences;
    }
}
