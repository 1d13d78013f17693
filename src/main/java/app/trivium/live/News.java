package app.trivium.live;

import app.trivium.identity.Actor;
import app.trivium.live.LiveStream.Told;
import app.trivium.live.Signal.DealsChanged;
import app.trivium.live.Signal.ManyChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several signals put together, with the owners of the deals they name, ready to be told to each reader. */
class News {

    private final Map<Long, Set<Long>> dealsByProcess = new TreeMap<>();
    private final Set<Long> processesWithMany = new TreeSet<>();
    private final Map<Long, Long> owners;

    News(List<Signal> signals, Map<Long, Long> owners) {
        this.owners = owners;
        signals.forEach(signal -> {
            if (signal instanceof DealsChanged deals) {
                dealsByProcess
                        .computeIfAbsent(deals.processId(), id -> new TreeSet<>())
                        .addAll(deals.ids());
            } else if (signal instanceof ManyChanged many) {
                processesWithMany.add(many.processId());
            }
        });
    }

    /** What the reader is told: of single deals only those they may see. "Many" names none. */
    List<Told> forReader(Actor reader) {
        List<Told> told = new ArrayList<>();
        processesWithMany.forEach(process -> told.add(new Told("many", "{\"process\":" + process + "}")));
        dealsByProcess.forEach((process, deals) -> {
            String ids = deals.stream()
                    .filter(deal -> owners.containsKey(deal) && reader.maySee(owners.get(deal)))
                    .map(String::valueOf)
                    .collect(Collectors.joining(","));
            if (!ids.isEmpty() && !processesWithMany.contains(process)) {
                told.add(new Told("deals", "{\"process\":" + process + ",\"deals\":[" + ids + "]}"));
            }
        });
        return told;
    }
}
