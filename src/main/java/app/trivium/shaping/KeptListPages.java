package app.trivium.shaping;

import app.trivium.process.KeptList;
import app.trivium.process.KeptList.Entry;
import app.trivium.web.FormReading;
import app.trivium.web.NotFound;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds the lists by what they are called in addresses, and puts the page of one together. */
@Component
class KeptListPages {

    private static final String ALL = "/settings/lists";

    /** A list of so many entries can be looked through without a search. */
    private static final int SHORT = 10;

    private final List<KeptList<?>> lists;
    private final Texts texts;

    KeptListPages(List<KeptList<?>> lists, Texts texts) {
        this.lists = lists.stream().sorted(Comparator.comparing(KeptList::slug)).toList();
        this.texts = texts;
    }

    KeptList<?> list(String slug) {
        return lists.stream()
                .filter(list -> list.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("web.notfound"));
    }

    /** The page of an entry, among those that were searched for. */
    static String href(String slug, long entry, String sought) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(path(slug)).queryParam("entry", entry);
        return sought.isEmpty()
                ? page.toUriString()
                : page.queryParam("q", "{q}").encode().buildAndExpand(sought).toUriString();
    }

    static String path(String slug) {
        return ALL + "/" + slug;
    }

    /**
     * Fills the model; forms that somebody has to mend are in there already.
     *
     * @param id the entry to be edited; null for the first that is shown
     * @param sought part of the names of those that are shown; empty for all
     */
    String show(Model model, KeptList<?> list, @Nullable Long id, String sought) {
        List<Entry> entries = list.entries();
        Map<Long, Long> deals = list.deals();
        Entry edited = edited(entries, id, sought);
        model.addAttribute("page", page(list, entries, deals, edited, sought));
        putUnlessThere(model, "form", new KeptListForm(edited == null ? null : edited.name(), null, null, null));
        putUnlessThere(model, "newForm", KeptListForm.EMPTY);
        putUnlessThere(model, "errors", new FormReading(texts));
        putUnlessThere(model, "newErrors", new FormReading(texts));
        return "shaping/list";
    }

    private static void putUnlessThere(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }

    private static @Nullable Entry edited(List<Entry> entries, @Nullable Long id, String sought) {
        if (id == null) {
            return entries.stream()
                    .filter(entry -> isCalled(entry, sought))
                    .findFirst()
                    .orElse(null);
        }
        return entries.stream()
                .filter(entry -> entry.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("process.list.unknown"));
    }

    private static boolean isCalled(Entry entry, String sought) {
        return entry.name().toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT));
    }

    private KeptListPage page(
            KeptList<?> list, List<Entry> entries, Map<Long, Long> deals, @Nullable Entry edited, String sought) {
        List<Entry> offered =
                entries.stream().filter(entry -> !entry.archived()).toList();
        List<KeptListPage.Line> shown = new ArrayList<>();
        List<KeptListPage.Line> archived = new ArrayList<>();
        int place = 0;
        for (Entry entry : entries) {
            place++;
            if (!isCalled(entry, sought)) {
                continue;
            }
            (entry.archived() ? archived : shown)
                    .add(new KeptListPage.Line(
                            entry.id(),
                            place,
                            entry.name(),
                            words(entry, deals),
                            href(list.slug(), entry.id(), sought) + "#entry",
                            entry == edited ? "true" : null,
                            place == 1 ? null : place - 1,
                            place == offered.size() ? null : place + 1));
        }
        return new KeptListPage(
                path(list.slug()),
                list.slug(),
                tabs(list),
                search(entries.size(), shown.size() + archived.size(), sought),
                shown,
                archived,
                edited == null ? null : panel(list, offered, deals, edited));
    }

    private KeptListPage.@Nullable Search search(int all, int found, String sought) {
        return all <= SHORT && sought.isEmpty()
                ? null
                : new KeptListPage.Search(sought, sought.isEmpty() ? null : texts.of("shaping.list.found", found, all));
    }

    private List<KeptListPage.Tab> tabs(KeptList<?> here) {
        return lists.stream()
                .map(list -> new KeptListPage.Tab(
                        path(list.slug()),
                        texts.of("shaping.list." + list.slug()),
                        list.slug().equals(here.slug()) ? "page" : null))
                .toList();
    }

    private static KeptListPage.Panel panel(
            KeptList<?> list, List<Entry> offered, Map<Long, Long> deals, Entry edited) {
        return new KeptListPage.Panel(
                path(list.slug()) + "/" + edited.id(),
                edited.name(),
                edited.edition(),
                edited.archived(),
                deals.getOrDefault(edited.id(), 0L),
                edited.mergedInto(),
                offered.stream()
                        .filter(other -> other != edited)
                        .map(other -> new Option(String.valueOf(other.id()), other.name()))
                        .toList());
    }

    private String words(Entry entry, Map<Long, Long> deals) {
        return entry.mergedInto() == null
                ? texts.of("shaping.deals", deals.getOrDefault(entry.id(), 0L))
                : texts.of("shaping.list.mergedInto", entry.mergedInto());
    }
}
