package app.trivium.process;

/** Something about a process or its stages has changed. Published inside the transaction that makes it so. */
public record ProcessReshaped(long processId) {}
