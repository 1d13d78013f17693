package app.trivium.api;

import app.trivium.identity.Actor;
import app.trivium.process.Processes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/processes")
@Tag(name = "Processes")
class ProcessApi {

    private final Processes processes;

    ProcessApi(Processes processes) {
        this.processes = processes;
    }

    @GetMapping
    @Operation(
            operationId = "listProcesses",
            summary = "All sales processes",
            description = "With the stages of their three journeys, and where buyer and marketer should stand at each "
                    + "stage of the seller. Everything else refers to stages by these ids.")
    ProcessList list(@Parameter(hidden = true) @AuthenticationPrincipal Actor actor) {
        long usual = processes.defaultId();
        Set<Long> open =
                processes.choices(actor).stream().map(Processes.Choice::id).collect(Collectors.toSet());
        List<SalesProcess> items = processes.choices().stream()
                .map(choice ->
                        SalesProcess.of(processes.map(choice.id()), choice.id() == usual, open.contains(choice.id())))
                .toList();
        return new ProcessList(items, LossReasonItem.of(processes.lossReasons()));
    }
}
