package app.trivium;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import app.trivium.account.Accounts;
import app.trivium.account.People;
import app.trivium.deal.DealFields;
import app.trivium.deal.DealStatus;
import app.trivium.deal.Deals;
import app.trivium.deal.NewDeal;
import app.trivium.deal.OutcomeOrder;
import app.trivium.identity.Actor;
import app.trivium.identity.NewUser;
import app.trivium.identity.Role;
import app.trivium.identity.TeamChoice;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import app.trivium.money.Money;
import app.trivium.process.ProcessFields;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.SalesProcesses;
import app.trivium.signin.Invitations;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.ObjectUtils;

/** Whom the tests tell their stories of. Each comes in through the front doors when first asked for in a test. */
@TestComponent
public class Cast {

    /** What {@link #withPassword} gives people. */
    public static final String PASSWORD = "correct horse battery";

    private final Users users;
    private final Teams teams;
    private final Invitations invitations;
    private final Accounts accounts;
    private final People people;
    private final Deals deals;
    private final Processes processes;
    private final SalesProcesses salesProcesses;
    private final JdbcClient jdbc;

    Cast(
            Users users,
            Teams teams,
            Invitations invitations,
            Accounts accounts,
            People people,
            Deals deals,
            Processes processes,
            SalesProcesses salesProcesses,
            JdbcClient jdbc) {
        this.users = users;
        this.teams = teams;
        this.invitations = invitations;
        this.accounts = accounts;
        this.people = people;
        this.deals = deals;
        this.processes = processes;
        this.salesProcesses = salesProcesses;
        this.jdbc = jdbc;
    }

    /** Sends a MockMvc request as somebody, with a good form token. */
    public static RequestPostProcessor as(Actor actor) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                actor, "", AuthorityUtils.createAuthorityList("ROLE_" + actor.role()));
        return request ->
                withFormToken().postProcessRequest(authentication(signedIn).postProcessRequest(request));
    }

    /**
     * Gives a MockMvc request a good form token, as a browser sends it. Not Spring's own {@code csrf()}: that puts
     * servlet sessions into the application under test, for all tests that follow.
     */
    public static RequestPostProcessor withFormToken() {
        byte[] token = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        byte[] masked = new byte[2 * token.length];
        System.arraycopy(token, 0, masked, token.length, token.length);
        return request -> {
            Cookie cookie = new Cookie("trivium-csrf", new String(token, StandardCharsets.US_ASCII));
            request.setCookies(ObjectUtils.addObjectToArray(request.getCookies(), cookie));
            request.setParameter("_csrf", Base64.getUrlEncoder().encodeToString(masked));
            return request;
        };
    }

    /** The admin. */
    public Actor ada() {
        long id = known("Ada King").orElseGet(() -> users.begin("Ada King", email("Ada King")));
        return again(id);
    }

    /** A rep of the team West. */
    public Actor dana() {
        return person("Dana Kim", Role.REP, west());
    }

    /** Another rep of the team West. */
    public Actor cleo() {
        return person("Cleo Lang", Role.REP, west());
    }

    /** A rep of the team East. */
    public Actor marco() {
        return person("Marco Ruiz", Role.REP, east());
    }

    /** The manager of the team West; she belongs to no team. */
    public Actor tess() {
        Actor tess = person("Tess Jordan", Role.MANAGER, null);
        teams.change(ada(), west(), "West", null, Set.of(tess.id()));
        return again(tess.id());
    }

    public long west() {
        return team("West");
    }

    public long east() {
        return team("East");
    }

    /** Somebody as they may act by now. */
    public Actor again(long id) {
        return users.actor(id).orElseThrow();
    }

    /** The same person, who can sign in with {@link #PASSWORD}. */
    public Actor withPassword(Actor actor) {
        invitations.accept(invitations.issue(ada(), actor.id()), PASSWORD);
        return actor;
    }

    /** Acme Corporation, Dana's account. */
    public long acme() {
        return account("Acme Corporation", dana());
    }

    /** Dontechi, Cleo's account. */
    public long dontechi() {
        return account("Dontechi", cleo());
    }

    /** Konex, Marco's account. */
    public long konex() {
        return account("Konex", marco());
    }

    /** Isdom Foods, Ada's account. */
    public long isdomFoods() {
        return account("Isdom Foods", ada());
    }

    /** The account of that name; if there is none within the owner's sight, it is added. */
    public long account(String name, Actor owner) {
        return accounts.findOrAdd(owner, name, UUID.randomUUID());
    }

    /** Chief operating officer of Dontechi. */
    public long danaReyes() {
        return people.findOrAdd(ada(), dontechi(), "Dana Reyes", UUID.randomUUID());
    }

    /** Chief financial officer of Dontechi. */
    public long paulHahn() {
        return people.findOrAdd(ada(), dontechi(), "Paul Hahn", UUID.randomUUID());
    }

    /** Head of IT at Acme Corporation. */
    public long junIto() {
        return people.findOrAdd(ada(), acme(), "Jun Ito", UUID.randomUUID());
    }

    /** An open deal at the first stages, for 48,000 dollars. */
    public long deal(String name, long accountId, Actor owner) {
        DealFields fields = new DealFields(
                name,
                accountId,
                owner.id(),
                new Money(new BigDecimal(48000), "USD"),
                LocalDate.of(2027, 1, 22),
                null,
                null,
                null,
                null);
        ProcessMap process = processes.map(processes.defaultId());
        return deals.open(owner, NewDeal.at(process, fields, List.of(), UUID.randomUUID()));
    }

    /** They bought elsewhere, for the first of the reasons there are. */
    public void lose(long deal, Actor owner) {
        long reason = processes.lossReasons().get(0).id();
        deals.decide(owner, deal, new OutcomeOrder(DealStatus.LOST, null, null, reason, null, 0, UUID.randomUUID()));
    }

    /** A second way of selling, "Renewals", with the stages of the first. */
    public long renewals() {
        return processes.choices().stream()
                .filter(process -> process.name().equals("Renewals"))
                .findFirst()
                .map(Processes.Choice::id)
                .orElseGet(() -> salesProcesses.copy(ada(), new ProcessFields("Renewals", ""), processes.defaultId()));
    }

    private Actor person(String name, Role role, @Nullable Long teamId) {
        return again(known(name).orElseGet(() -> users.add(ada(), new NewUser(name, email(name), role, teamId))));
    }

    private long team(String name) {
        return teams.choices().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .map(TeamChoice::id)
                .orElseGet(() -> teams.add(ada(), name, null));
    }

    private Optional<Long> known(String name) {
        return jdbc.sql("select id from app_user where email = :email")
                .param("email", email(name))
                .query(Long.class)
                .optional();
    }

    /** "dana.kim@example.com" for Dana Kim. */
    public static String email(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com";
    }
}
