package app.trivium.settings;

import java.util.List;

/**
 * One change as the page of the audit log shows it.
 *
 * @param what was done, "renamed"
 * @param changes each changed field, "Name: Website → Web"
 */
record AuditRow(String when, String who, String area, String what, String subject, List<String> changes) {}
