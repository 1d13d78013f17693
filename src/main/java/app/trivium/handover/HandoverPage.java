package app.trivium.handover;

import app.trivium.web.Option;
import java.util.List;

/**
 * What is asked before somebody is disabled, or has what is still theirs taken over.
 *
 * @param href the person's own page
 * @param successors who may take over
 * @param teams the names of the teams they manage
 * @param managers who may manage these
 */
record HandoverPage(
        long version,
        String href,
        String name,
        boolean disabled,
        Holdings holdings,
        List<Option> successors,
        List<String> teams,
        List<Option> managers) {

    public String action() {
        return href + "/handover";
    }
}
