package app.trivium.criteria;

import app.trivium.deal.Missing.Answer;
import app.trivium.process.Criterion;

/** The facts that deals have by themselves. */
enum BasicFact implements DealFact {
    AMOUNT_SET("d.amount is not null", Answer.AMOUNT),
    CLOSE_DATE_SET("d.expected_close is not null", Answer.EXPECTED_CLOSE),
    NEXT_STEP_PLANNED("d.next_step is not null", Answer.NEXT_STEP),
    CONTACT_MET("exists (select from stakeholder k where k.deal_id = d.id and k.met)", Answer.ELSEWHERE),
    SIGNER_MET(
            "exists (select from stakeholder k where k.deal_id = d.id and k.met and k.role = 'SIGNS')",
            Answer.ELSEWHERE),

    /** A deal that was closed or held may stand at an archived stage; then the stage in its place counts. */
    BUYER_AT_LEAST("""
            (select at.position from stage s join stage at on at.id = coalesce(s.successor_id, s.id)
             where s.id = d.buyer_stage_id) >= (select position from stage where id = %d)""", Answer.BUYER_STAGE);

    private final String condition;
    private final Answer answer;

    BasicFact(String condition, Answer answer) {
        this.condition = condition;
        this.answer = answer;
    }

    @Override
    public String key() {
        return name();
    }

    @Override
    public String holds(Criterion criterion) {
        return namesBuyerStage() ? condition.formatted(criterion.buyerStage()) : condition;
    }

    @Override
    public Answer answer() {
        return answer;
    }

    @Override
    public boolean namesBuyerStage() {
        return this == BUYER_AT_LEAST;
    }
}
