package app.trivium.transfer;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one row by the file's mapping and keeps every problem it meets, so that all of them are told at once. */
final class RowReader {

    private static final BigDecimal LIMIT = new BigDecimal("10000000000000");
    private static final int SHOWN = 40;

    private final Mapping mapping;
    private final FileRow row;
    private final List<Problem> problems = new ArrayList<>();

    RowReader(Mapping mapping, FileRow row) {
        this.mapping = mapping;
        this.row = row;
        checkShape();
    }

    Mapping mapping() {
        return mapping;
    }

    FileRow row() {
        return row;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    boolean failed() {
        return !problems.isEmpty();
    }

    /** The cell in one line, null when it is empty or the file has no such column. */
    @Nullable String line(Target target, int longest) {
        return read(target, cell -> Parsing.optionalLine(cell, target.notation(), longest));
    }

    @Nullable String text(Target target, int longest) {
        return read(target, cell -> Parsing.text(cell, target.notation(), longest));
    }

    /** The cell in one line; a problem when it is empty. */
    @Nullable String needed(Target target, int longest) {
        return line(target, longest, "transfer.problem.missing");
    }

    private @Nullable String line(Target target, int longest, String missing) {
        String line = line(target, longest);
        if (line == null && !failed()) {
            fail(target, missing);
        }
        return line;
    }

    @Nullable Integer whole(Target target, int least, int most) {
        return read(target, cell -> Parsing.number(cell.replaceAll("[.,]0+$", ""), target.notation(), least, most));
    }

    @Nullable BigDecimal amount(Target target) {
        return read(target, cell -> {
            DecimalMark mark = mapping.options().decimals();
            BigDecimal amount = mark == null ? null : mark.read(cell);
            if (amount == null || amount.compareTo(LIMIT) >= 0) {
                throw new Invalid(target.notation(), "transfer.problem.amount", shown(cell));
            }
            return amount;
        });
    }

    /** A number that may be below zero. */
    @Nullable BigDecimal number(Target target) {
        return read(target, cell -> {
            DecimalMark mark = mapping.options().decimals();
            BigDecimal number = mark == null ? null : mark.readSigned(cell);
            if (number == null || number.abs().compareTo(LIMIT) >= 0) {
                throw new Invalid(target.notation(), "transfer.problem.number", shown(cell));
            }
            return number;
        });
    }

    @Nullable LocalDate date(Target target) {
        return read(target, cell -> {
            DateOrder order = mapping.options().dates();
            LocalDate date = order == null ? null : order.read(cell);
            if (date == null) {
                throw new Invalid(target.notation(), "transfer.problem.date", shown(cell));
            }
            return Parsing.date(date.getYear() > 9999 ? "x" : date.toString(), target.notation());
        });
    }

    /** What the cell's word stands for, in its notation; empty when nobody has said. */
    String meaning(Target target) {
        return mapping.meaning(target, cell(target));
    }

    String cell(Target target) {
        Integer column = mapping.column(target);
        return column == null ? "" : row.cell(column);
    }

    void fail(Target target, String key, Object... arguments) {
        problems.add(Problem.of(mapping.column(target), key, arguments));
    }

    void fail(Invalid refusal, Target target) {
        problems.add(new Problem(mapping.column(target), refusal));
    }

    private <T> @Nullable T read(Target target, Function<String, @Nullable T> reading) {
        String cell = cell(target);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(cell);
        } catch (Invalid refusal) {
            fail(refusal, target);
            return null;
        }
    }

    /** A row of another width than the header has slipped: nobody can tell which cell belongs where. */
    private void checkShape() {
        int width = mapping.header().size();
        boolean surplus = row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        if (row.repeats(mapping.header())) {
            problems.add(Problem.of(null, "transfer.problem.header"));
        } else if (surplus || row.cells().size() < width) {
            problems.add(Problem.of(null, "transfer.problem.width", row.cells().size(), width));
        }
    }

    static String shown(String cell) {
        return cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
    }
}
