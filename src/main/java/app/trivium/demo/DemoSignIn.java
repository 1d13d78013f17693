package app.trivium.demo;

import app.trivium.identity.Role;
import app.trivium.signin.OneClickSignIn;
import app.trivium.signin.SignIns;
import app.trivium.web.Forbidden;
import app.trivium.web.NotFound;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signs in as somebody of the demo company, without a password. */
@Controller
class DemoSignIn implements OneClickSignIn {

    private final Demo demo;
    private final SignIns signIns;
    private final DemoPeople people;
    private final Texts texts;

    DemoSignIn(Demo demo, SignIns signIns, DemoPeople people, Texts texts) {
        this.demo = demo;
        this.signIns = signIns;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public List<Offer> offers() {
        if (!demo.isOn()) {
            return List.of();
        }
        return Stream.of(Role.values())
                .flatMap(role -> people.of(role).map(person -> offer(role, person)).stream())
                .toList();
    }

    @PostMapping("/sign-in/demo/{role}")
    String signIn(@PathVariable String role, HttpServletRequest request, HttpServletResponse response) {
        Role wanted = Parsing.choice(role, "role", Role.class);
        if (!demo.isOn() || wanted == null) {
            throw new NotFound("web.notfound");
        }
        if (demo.isForThisMachineOnly() && !isLoopback(request.getRemoteAddr())) {
            throw new Forbidden("demo.otherMachine");
        }
        DemoPeople.Person person = people.of(wanted).orElseThrow(() -> new NotFound("demo.gone"));
        return signIns.signIn(person.id(), request, response);
    }

    private Offer offer(Role role, DemoPeople.Person person) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return new Offer("/sign-in/demo/" + name, texts.of("identity.role." + name), person.name(), colour(role));
    }

    private static String colour(Role role) {
        return switch (role) {
            case REP -> "SELLER";
            case MANAGER -> "BUYER";
            case ADMIN -> "MARKETER";
        };
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
