package app.trivium.criteria;

import app.trivium.customfield.CustomField;
import app.trivium.deal.Missing;
import app.trivium.process.Criterion;
import app.trivium.web.Texts;

/** That there is something in a field which admins have added to deals: so a field is required from a stage on. */
record FieldFilled(CustomField field) implements DealFact {

    private static final String PREFIX = "FIELD_";

    static boolean isAbout(String key) {
        return key.startsWith(PREFIX);
    }

    @Override
    public String key() {
        return PREFIX + field.id();
    }

    @Override
    public String words(Texts texts) {
        return texts.of("criteria.fact.field", field.name());
    }

    @Override
    public String holds(Criterion criterion) {
        return "coalesce(jsonb_exists(d.custom, '%d'), false)".formatted(field.id());
    }

    @Override
    public Missing.Answer answer() {
        return Missing.Answer.ADDED_FIELD;
    }

    @Override
    public String place(long dealId) {
        return field.input();
    }
}
