package app.trivium.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change as the page of the audit log shows it.
 *
 * @param what was done, "renamed"
 * @param changes each changed field, "Name: Website → Web"
 * @param takesBack the address of the change that this one takes back; null if it takes none back
 * @param takenBack whether another change takes this one back
 * @param reversible whether it looks as if this one can be taken back
 */
record AuditRow(
        String path,
        String when,
        String who,
        String area,
        String what,
        String subject,
        List<String> changes,
        @Nullable String takesBack,
        boolean takenBack,
        boolean reversible) {}
