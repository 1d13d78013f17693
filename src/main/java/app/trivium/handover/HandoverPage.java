package app.trivium.handover;

import app.trivium.web.Option;
import java.util.List;

/**
 * What is asked before somebody is disabled, or has what is still theirs taken over.
 *
 * @param href the person's own page
 * @param successors who may take over
 */
record HandoverPage(
        long version, String href, String name, boolean disabled, Holdings holdings, List<Option> successors) {

    public String action() {
        return href + "/handover";
    }
}
