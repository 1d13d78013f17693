package app.trivium.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The industries that accounts are in, as people have written them. */
@Component
public class Industries {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    Industries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each industry once, found by one jump in the index however many accounts there are. */
    public List<String> all() {
        return jdbc.sql("""
                        with recursive used (industry) as (
                            (select min(industry) from account where removed_at is null)
                            union all
                            select (select min(a.industry) from account a
                                    where a.industry > used.industry and a.removed_at is null)
                            from used where used.industry is not null)
                        select industry from used where industry is not null limit :most""").param("most", MOST).query(String.class).list();
    }
}
