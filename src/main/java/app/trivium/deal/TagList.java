package app.trivium.deal;

import app.trivium.process.KeptList;
import app.trivium.process.ListDesk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The front door to the list of tags. Those that nobody has put in order come last, by name. */
@Service
public class TagList extends KeptList<ListedTag> {

    TagList(JdbcClient jdbc, ListDesk desk) {
        super("tags", "tag", ListedTag.class, new TaggedDeals(jdbc), desk);
    }

    @Override
    protected ListedTag make(String name) {
        return new ListedTag(name);
    }

    @Override
    protected void check(String name) {
        Tags.name(name, "name");
    }

    @Override
    public int longest() {
        return Tags.LONGEST;
    }
}
