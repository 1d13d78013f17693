package app.trivium.settings;

/** A changed field on the page of one change. */
record AuditField(String name, String before, String after) {}
