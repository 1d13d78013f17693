package app.trivium.process;

/** Why a deal can be lost, in the organisation's own list. */
public record LossReason(long id, String name) {}
