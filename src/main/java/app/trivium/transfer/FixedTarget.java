package app.trivium.transfer;

import static app.trivium.transfer.Kind.ACCOUNTS;
import static app.trivium.transfer.Kind.DEALS;
import static app.trivium.transfer.Kind.PEOPLE;
import static app.trivium.transfer.Kind.PRODUCTS;
import static app.trivium.transfer.Kind.TEAMS;

import java.util.List;
import java.util.Locale;

/** What every record of a kind has, with the names that columns for it usually bear. */
enum FixedTarget implements Target {
    USER_NAME(
            TEAMS, Content.TEXT, "name", "user", "user name", "sales agent", "agent", "rep", "sales rep", "full name"),
    USER_EMAIL(TEAMS, Content.TEXT, "email", "e mail", "mail", "email address"),
    USER_MANAGER(TEAMS, Content.TEXT, "manager", "team manager", "reports to", "boss", "supervisor", "team lead"),
    USER_TEAM(TEAMS, Content.TEXT, "team", "team name", "group", "squad"),
    USER_OFFICE(TEAMS, Content.TEXT, "regional office", "office", "region", "parent team", "department", "division"),

    ACCOUNT_ID(ACCOUNTS, Content.TEXT, "account id", "id", "external id", "company id", "customer id", "record id"),
    ACCOUNT_NAME(ACCOUNTS, Content.TEXT, "account", "account name", "company", "company name", "customer", "name"),
    ACCOUNT_INDUSTRY(ACCOUNTS, Content.TEXT, "sector", "industry", "branch", "vertical"),
    ACCOUNT_WEBSITE(ACCOUNTS, Content.TEXT, "website", "web site", "url", "homepage", "domain"),
    ACCOUNT_PHONE(ACCOUNTS, Content.TEXT, "phone", "telephone", "phone number"),
    ACCOUNT_CITY(ACCOUNTS, Content.TEXT, "city", "town", "billing city"),
    ACCOUNT_COUNTRY(ACCOUNTS, Content.TEXT, "country", "office location", "location", "billing country"),
    ACCOUNT_EMPLOYEES(ACCOUNTS, Content.WHOLE, "employees", "employee count", "number of employees", "headcount"),
    ACCOUNT_REVENUE(ACCOUNTS, Content.AMOUNT, "revenue", "annual revenue", "turnover", "sales"),
    ACCOUNT_PARENT(ACCOUNTS, Content.TEXT, "subsidiary of", "parent", "parent account", "parent company", "belongs to"),
    ACCOUNT_OWNER(ACCOUNTS, Content.OWNER, "owner", "account owner", "account manager", "sales rep"),
    ACCOUNT_ABOUT(ACCOUNTS, Content.TEXT, "about", "description", "notes", "comment"),

    PERSON_NAME(PEOPLE, Content.TEXT, "name", "person", "contact", "full name", "contact name"),
    PERSON_FIRST(PEOPLE, Content.TEXT, "first name", "given name", "forename"),
    PERSON_LAST(PEOPLE, Content.TEXT, "last name", "family name", "surname"),
    PERSON_ACCOUNT(
            PEOPLE, Content.TEXT, "account", "account name", "company", "company name", "organisation", "organization"),
    PERSON_TITLE(PEOPLE, Content.TEXT, "job title", "title", "position", "role", "function"),
    PERSON_EMAIL(PEOPLE, Content.TEXT, "email", "e mail", "mail", "email address"),
    PERSON_PHONE(PEOPLE, Content.TEXT, "phone", "telephone", "mobile", "phone number"),
    PERSON_ABOUT(PEOPLE, Content.TEXT, "about", "description", "notes", "comment"),

    PRODUCT_NAME(PRODUCTS, Content.TEXT, "product", "product name", "item", "article", "name"),
    PRODUCT_PRICE(PRODUCTS, Content.AMOUNT, "sales price", "price", "list price", "unit price", "retail price"),

    DEAL_ID(DEALS, Content.TEXT, "opportunity id", "deal id", "external id", "record id", "id", "opportunity number"),
    DEAL_NAME(DEALS, Content.TEXT, "deal name", "deal", "opportunity name", "opportunity", "name", "title", "subject"),
    DEAL_PRODUCT(DEALS, Content.TEXT, "product", "product name", "item"),
    DEAL_ACCOUNT(DEALS, Content.TEXT, "account", "account name", "company", "company name", "customer", "client"),
    DEAL_OWNER(
            DEALS,
            Content.OWNER,
            "sales agent",
            "owner",
            "deal owner",
            "opportunity owner",
            "sales rep",
            "assigned to"),
    DEAL_STAGE(
            DEALS,
            Content.STAGE,
            "deal stage",
            "stage",
            "stage name",
            "status",
            "sales stage",
            "pipeline stage",
            "phase"),
    DEAL_STATUS(DEALS, Content.STATUS, "deal status", "outcome", "state", "won or lost", "status"),
    DEAL_BUYER_STAGE(DEALS, Content.STAGE, "buyer stage", "buying stage", "buyer journey"),
    DEAL_MARKETER_STAGE(DEALS, Content.STAGE, "marketer stage", "marketing stage", "lifecycle stage"),
    DEAL_AMOUNT(DEALS, Content.AMOUNT, "close value", "amount", "deal value", "value", "deal amount", "sum", "revenue"),
    DEAL_CURRENCY(DEALS, Content.TEXT, "currency", "currency code", "deal currency"),
    DEAL_OPENED(
            DEALS,
            Content.DATE,
            "engage date",
            "created",
            "created date",
            "create date",
            "opened",
            "open date",
            "start date"),
    DEAL_CLOSED(DEALS, Content.DATE, "close date", "closed", "closed date", "won date", "actual close date"),
    DEAL_EXPECTED(
            DEALS, Content.DATE, "expected close", "expected close date", "forecast date", "estimated close date"),
    DEAL_HOLD_UNTIL(DEALS, Content.DATE, "hold until", "on hold until", "rests until", "resume date"),
    DEAL_LOSS_REASON(DEALS, Content.TEXT, "loss reason", "lost reason", "reason lost", "closed lost reason"),
    DEAL_SOURCE(DEALS, Content.TEXT, "source", "lead source", "deal source", "origin"),
    DEAL_TAGS(DEALS, Content.TEXT, "tags", "tag", "labels", "label", "keywords"),
    DEAL_PROBABILITY(DEALS, Content.WHOLE, "probability", "win probability", "chance", "probability by hand"),
    DEAL_NEXT_STEP(DEALS, Content.TEXT, "next step", "next action", "todo"),
    DEAL_NEXT_STEP_KIND(
            DEALS,
            Content.TEXT,
            "next step kind",
            "next step type",
            "kind of next step",
            "activity type",
            "activity kind"),
    DEAL_NEXT_STEP_ON(DEALS, Content.DATE, "next step date", "next step on", "follow up date", "due date");

    private final Kind kind;
    private final Content content;
    private final List<String> usualNames;

    FixedTarget(Kind kind, Content content, String... usualNames) {
        this.kind = kind;
        this.content = content;
        this.usualNames = List.of(usualNames);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Content content() {
        return content;
    }

    List<String> usualNames() {
        return usualNames;
    }

    @Override
    public String notation() {
        return name();
    }

    @Override
    public long place() {
        return ordinal();
    }

    /** The last part of message keys: "deal_stage". */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
