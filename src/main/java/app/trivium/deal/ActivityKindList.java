package app.trivium.deal;

import app.trivium.process.KeptList;
import app.trivium.process.ListDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The front door to the list of activity kinds: calls, meetings and what else a next step can be. */
@Service
public class ActivityKindList extends KeptList<ListedKind> {

    ActivityKindList(JdbcClient jdbc, ListDesk desk) {
        super("activity-kinds", "activity_kind", ListedKind.class, new DealsByColumn(jdbc, "next_step_kind_id"), desk);
    }

    @Override
    protected ListedKind make(String name) {
        return new ListedKind(name);
    }
}
