package app.trivium.settings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes "Firefox, Windows" of what a browser says of itself. A help for people, not to be relied on. */
final class BrowserName {

    /** In this order: many browsers also claim to be the ones further down. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR", "Opera"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("Chrom", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS", "Mac"),
            Map.entry("Linux", "Linux"));

    private BrowserName() {}

    static String of(String userAgent) {
        String name = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(known -> known.stream()
                        .filter(entry -> userAgent.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? userAgent.substring(0, Math.min(userAgent.length(), 40)) : name;
    }
}
