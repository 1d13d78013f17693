package app.trivium.deal;

import app.trivium.web.Invalid;

/**
 * A person's part in a deal.
 *
 * @param stance from −2, against it, to 2, all for it
 * @param met whether somebody of ours has met them
 */
public record Part(StakeholderRole role, int stance, boolean met) {

    static final int FURTHEST = 2;

    public Part {
        if (Math.abs(stance) > FURTHEST) {
            throw new Invalid("stance", "web.number.range", -FURTHEST, FURTHEST);
        }
    }
}
