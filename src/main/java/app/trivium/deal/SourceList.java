package app.trivium.deal;

import app.trivium.process.KeptList;
import app.trivium.process.ListDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The front door to the list of sources that deals come from. */
@Service
public class SourceList extends KeptList<ListedSource> {

    SourceList(JdbcClient jdbc, ListDesk desk) {
        super("sources", "deal_source", ListedSource.class, new DealsByColumn(jdbc, "source_id"), desk);
    }

    @Override
    protected ListedSource make(String name) {
        return new ListedSource(name);
    }
}
