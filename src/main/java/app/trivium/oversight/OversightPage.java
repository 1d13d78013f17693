package app.trivium.oversight;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see and change.
 *
 * @param sees in sentences, with the reasons
 * @param changes in sentences, with the reasons
 * @param seen how many open deals they see
 * @param changed how many of those they may change
 * @param deals the list of these deals; null when it has too many owners to be asked for
 * @param colleagues whose deals they see; nobody when they see all, or nothing
 */
record OversightPage(
        long id,
        String name,
        String href,
        List<String> sees,
        List<String> changes,
        int seen,
        int changed,
        @Nullable String deals,
        List<Colleague> colleagues,
        Set<Long> editable) {

    public boolean mayEdit(Colleague colleague) {
        return editable.contains(colleague.id());
    }
}
