package app.trivium.api;

import app.trivium.web.ProblemKind;
import app.trivium.web.Refusal;

/** An idempotency key that stands for another request already. */
class KeyReused extends Refusal {

    KeyReused() {
        super(ProblemKind.KEY_REUSED.status(), "api.key.reused");
    }

    @Override
    public ProblemKind kind() {
        return ProblemKind.KEY_REUSED;
    }
}
