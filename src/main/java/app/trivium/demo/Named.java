package app.trivium.demo;

import java.util.HashMap;
import java.util.Map;

/** Things by the names the sheets call them; a name that means nothing is a mistake in a sheet. */
final class Named<T> {

    private final Map<String, T> things = new HashMap<>();

    void put(String name, T thing) {
        things.put(name, thing);
    }

    T of(String name) {
        T thing = things.get(name);
        if (thing == null) {
            throw new IllegalStateException("no sheet of the demo company knows " + name);
        }
        return thing;
    }
}
