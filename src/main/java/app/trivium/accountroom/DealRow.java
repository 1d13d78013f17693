package app.trivium.accountroom;

import app.trivium.process.Strip;

/**
 * A deal in the list of an account or a person.
 *
 * @param note the seller's stage and the expected close, or when it was closed
 * @param status in words, and {@code kind} its colour
 * @param part of the person in the deal, empty in the list of an account
 */
public record DealRow(
        String href, String name, String note, Strip strip, String status, String kind, String amount, String part) {}
