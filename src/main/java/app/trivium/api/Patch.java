package app.trivium.api;

/** What a JSON merge patch can change: a field that is absent stays, one that is null is cleared where it may be. */
interface Patch {}
