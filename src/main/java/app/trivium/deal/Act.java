package app.trivium.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Who does something, when, and in which gesture.
 *
 * @param by the acting user
 * @param at the moment it counts from; in the past for what an import brings
 * @param today the date of that moment where the user is
 * @param gesture made by the browser or program for one gesture: everything it changes carries it, so that sending it
 *     twice counts once and undoing it finds all of it
 */
record Act(long by, Instant at, LocalDate today, UUID gesture) {}
