package app.trivium.board;

import org.jspecify.annotations.Nullable;

/**
 * The statement that reads the cards of some columns.
 *
 * @param after where each column's cards go on; null for its first
 */
record CardStatement(BoardQuery.Ask ask, Way way, @Nullable Rank after) {

    static final String NAMES = "join account a on a.id = d.account_id join app_user o on o.id = d.owner_id";

    /** Of what kind next steps are is looked up for those cards alone that are shown. */
    static final String WITH_KINDS =
            "select p.*, k.name as next_step_kind from %s left join activity_kind k on k.id = p.next_step_kind_id";

    private static final String FOUND = "with found as materialized (select d.* from " + Where.DEALS
            + " where d.status = 'OPEN' and %s = any(:stages) and %s) ";

    String text() {
        String starred = page("star t join %s d on d.id = t.deal_id and t.user_id = " + me(), true, "true");
        String others = page(
                "%s d", false, "not exists (select from star t where t.deal_id = d.id and t.user_id = " + me() + ")");
        String pages = after == null || after.starred() ? starred + " union all " + others : others;
        return found()
                + (WITH_KINDS + " order by s.id, p.place")
                        .formatted("unnest(" + stages() + ") as s (id) cross join lateral (select * from (" + pages
                                + ") q order by place limit " + limit() + ") p");
    }

    /** What a card shows of a deal. */
    static String columns(BoardQuery.Ask ask, String starred) {
        return """
                %s as stage, %s as starred, %s as sort_key, d.id, d.version, d.name, a.name as account, o.name as owner,
                d.amount, d.currency, d.gap, d.next_step, d.next_step_on, d.next_step_kind_id, d.stale_on,
                d.seller_stage_id, d.seller_since, d.buyer_stage_id, d.buyer_since,
                d.marketer_stage_id, d.marketer_since""".formatted(ask.stage(), starred, ask.sort().text(ask.journey()));
    }

    private String found() {
        return way == Way.GATHERED
                ? FOUND.formatted(ask.stage(), ask.where().ofFew().condition())
                : "";
    }

    /** One page of starred deals, or of the others. */
    private String page(String from, boolean starred, String condition) {
        BoardSort sort = ask.sort();
        boolean goesOn = after != null && after.starred() == starred;
        return "(select %s, row_number() over (order by %s) + %d as place from %s %s %s where %s and %s order by %s limit %s)"
                .formatted(
                        columns(ask, Boolean.toString(starred)),
                        sort.orderBy(ask.journey()),
                        starred ? 0 : BoardQuery.PAGE + 1,
                        from.formatted(way == Way.GATHERED ? "found" : "deal"),
                        "left join exchange_rate x on x.currency = d.currency",
                        NAMES,
                        inColumn(),
                        goesOn ? condition + " and " + sort.beyond(ask.journey()) : condition,
                        sort.orderBy(ask.journey()),
                        limit());
    }

    private String inColumn() {
        String atStage = ask.stage() + " = s.id";
        return switch (way) {
            case ALONG -> open(atStage, ask.where().alongAnIndex());
            case PLANNED -> open(atStage, ask.where());
            case GATHERED -> atStage;
        };
    }

    private static String open(String atStage, Where where) {
        return "d.status = 'OPEN' and " + atStage + " and " + where.condition();
    }

    private String me() {
        return value(":me", "bigint");
    }

    private String stages() {
        return value(":stages", "bigint[]");
    }

    /** A parameter would be a value to plan for. */
    private String limit() {
        return way == Way.ALONG ? Integer.toString(BoardQuery.PAGE + 1) : ":limit";
    }

    private String value(String parameter, String type) {
        return way == Way.ALONG ? Unseen.value(parameter, type) : parameter;
    }
}
