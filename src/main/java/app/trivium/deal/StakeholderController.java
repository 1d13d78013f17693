package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people who have a part in a deal: added, changed, taken off. */
@Controller
@RequestMapping("/deals/{deal}/stakeholders")
class StakeholderController {

    private static final String NEW = "new";
    private static final int LONGEST_NAME = 200;

    private final Stakeholders stakeholders;
    private final StakeholderQuery query;
    private final DealAccess access;
    private final Texts texts;

    StakeholderController(Stakeholders stakeholders, StakeholderQuery query, DealAccess access, Texts texts) {
        this.stakeholders = stakeholders;
        this.query = query;
        this.access = access;
        this.texts = texts;
    }

    /**
     * What was typed and picked.
     *
     * @param q the words to find a person by; the name of a new one
     * @param person the id of the person picked, or "new"
     */
    record Form(
            @Nullable String q,
            @Nullable String person,
            @Nullable String role,
            @Nullable String stance,
            @Nullable String met,
            @Nullable String gesture) {

        private Part part() {
            StakeholderRole role = Parsing.choice(this.role, "role", StakeholderRole.class);
            if (role == null) {
                throw new Invalid("role", "web.text.missing");
            }
            Integer stance = Parsing.number(this.stance, "stance", -Part.FURTHEST, Part.FURTHEST);
            return new Part(role, stance == null ? 0 : stance, met != null);
        }
    }

    @GetMapping
    String find(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            Form form,
            HttpServletRequest request,
            Model model) {
        return blank(actor, access.editable(actor, deal), form, null, request, model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        DealAccess.Seen seen = access.editable(actor, deal);
        try {
            put(actor, deal, form);
        } catch (Invalid refusal) {
            response.setStatus(refusal.status().value());
            return blank(actor, seen, form, refusal, request, model);
        }
        return "redirect:/deals/" + deal;
    }

    @GetMapping("/{id}")
    String edit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @PathVariable long id,
            HttpServletRequest request,
            Model model) {
        access.editable(actor, deal);
        StakeholderQuery.Row row = query.of(deal).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("deal.stakeholder.unknown"));
        var form = new Form(null, null, row.role().name(), String.valueOf(row.stance()), row.met() ? "on" : null, null);
        model.addAttribute("row", row);
        return fill("deal/stakeholder", deal, form, null, request, model);
    }

    @PostMapping("/{id}")
    String change(@AuthenticationPrincipal Actor actor, @PathVariable long deal, @PathVariable long id, Form form) {
        stakeholders.change(actor, deal, id, form.part());
        return "redirect:/deals/" + deal;
    }

    @PostMapping("/{id}/removal")
    String remove(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @PathVariable long id,
            RedirectAttributes redirect) {
        Stakeholders.Gone gone = stakeholders.remove(actor, deal, id);
        Part part = gone.part();
        Map<String, String> back = new HashMap<>(Map.of(
                "person",
                String.valueOf(gone.personId()),
                "role",
                part.role().name(),
                "stance",
                String.valueOf(part.stance())));
        if (part.met()) {
            back.put("met", "on");
        }
        redirect.addFlashAttribute(
                "toast",
                Toast.of(texts.of("deal.stakeholder.removed")).undoneBy("/deals/" + deal + "/stakeholders", back));
        return "redirect:/deals/" + deal;
    }

    private void put(Actor actor, long deal, Form form) {
        Part part = form.part();
        if (NEW.equals(form.person())) {
            String name = Parsing.line(form.q(), "q", LONGEST_NAME);
            stakeholders.putNew(actor, deal, name, part, Gesture.orNew(form.gesture()));
            return;
        }
        Long person = Parsing.id(form.person(), "person");
        if (person == null) {
            throw new Invalid("person", "deal.stakeholder.person.missing");
        }
        stakeholders.put(actor, deal, person, part);
    }

    private String blank(
            Actor actor,
            DealAccess.Seen deal,
            Form form,
            @Nullable Invalid refusal,
            HttpServletRequest request,
            Model model) {
        String words = Objects.requireNonNullElse(form.q(), "").strip();
        boolean searchable = words.length() <= LONGEST_NAME && words.chars().noneMatch(Character::isISOControl);
        List<StakeholderQuery.Candidate> candidates = searchable ? query.candidates(actor, deal, words) : List.of();
        boolean nameless = words.isEmpty()
                || candidates.stream().anyMatch(one -> one.name().equalsIgnoreCase(words));
        model.addAttribute("candidates", candidates);
        model.addAttribute("newName", nameless ? null : words);
        model.addAttribute("gesture", UUID.randomUUID().toString());
        return fill("deal/stakeholder-new", deal.id(), form, refusal, request, model);
    }

    private String fill(
            String view, long deal, Form form, @Nullable Invalid refusal, HttpServletRequest request, Model model) {
        model.addAttribute("dealId", deal);
        model.addAttribute("form", form);
        model.addAttribute("roles", StakeholderRole.values());
        model.addAttribute("wrong", refusal == null ? "" : String.valueOf(refusal.field()));
        model.addAttribute("sentence", refusal == null ? "" : texts.of(refusal));
        return request.getHeader("HX-Request") == null ? view : view + " :: form";
    }
}
