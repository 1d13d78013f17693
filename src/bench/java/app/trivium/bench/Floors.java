package app.trivium.bench;

import org.jspecify.annotations.Nullable;

/** The least that a board and a move can cost. Without pgbench what the database does for them is not known. */
record Floors(Floor.@Nullable Cost board, Floor.@Nullable Cost move, StaticFile.Served file) {}
