package app.trivium.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A path with its query part, from which the links of a page are made. Immutable. */
public record Address(String path, List<Pair> query) {

    /** One parameter of the query part. */
    public record Pair(String name, String value) {}

    public Address {
        query = List.copyOf(query);
    }

    static Address of(String path) {
        return new Address(path, List.of());
    }

    /** The same query part under another path. */
    Address at(String otherPath) {
        return new Address(otherPath, query);
    }

    /** With the one value for the name, in place of any other; null takes the name out. */
    Address with(String name, @Nullable String value) {
        Address rest = without(name);
        return value == null ? rest : rest.and(name, value);
    }

    Address and(String name, String value) {
        List<Pair> pairs = new ArrayList<>(query);
        pairs.add(new Pair(name, value));
        return new Address(path, pairs);
    }

    Address without(String name) {
        return keep(pair -> !pair.name().equals(name));
    }

    Address without(String name, String value) {
        return keep(pair -> !pair.equals(new Pair(name, value)));
    }

    /** With the value if it was not there, without it if it was. */
    Address toggle(String name, String value) {
        return query.contains(new Pair(name, value)) ? without(name, value) : and(name, value);
    }

    List<String> values(String name) {
        return query.stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::value)
                .toList();
    }

    Address keep(Predicate<Pair> wanted) {
        return new Address(path, query.stream().filter(wanted).toList());
    }

    /** The query part alone, encoded, without the question mark. */
    String queryText() {
        return query.stream()
                .map(pair -> pair.name() + "=" + encoded(pair.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + queryText();
    }
}
