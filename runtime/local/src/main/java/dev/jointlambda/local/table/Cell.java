package dev.jointlambda.local.table;

import dev.jointlambda.runtime.spi.Bytes;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One value in a table: the kinds that DynamoDB and Tablestore have between them. Immutable.
 *
 * <p>The natural order is the one of sort keys: text by its bytes in UTF-8, binary by unsigned bytes, numbers by value;
 * cells of different kinds are ordered by kind. Only those kinds and booleans have an order of their own; ordering two
 * documents or two sets is an {@link IllegalArgumentException}.
 */
public sealed interface Cell extends Comparable<Cell> {
    /** Text. */
    record Text(String value) implements Cell {}

    /** Bytes. */
    record Binary(Bytes value) implements Cell {}

    /** A decimal number (DynamoDB's only kind of number). Equal numbers are equal whatever their scale. */
    record Decimal(BigDecimal value) implements Cell {
        /** Normalises the scale. */
        public Decimal {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }
    }

    /** A 64-bit integer (Tablestore's INTEGER). */
    record Int(long value) implements Cell {}

    /** A 64-bit floating point number (Tablestore's DOUBLE). */
    record Real(double value) implements Cell {}

    /** True or false. */
    record Bool(boolean value) implements Cell {}

    /** DynamoDB's NULL. */
    record Null() implements Cell {}

    /** A list. */
    record Items(List<Cell> value) implements Cell {
        /** Copies the list. */
        public Items {
            value = List.copyOf(value);
        }
    }

    /** A map; it keeps its order. */
    record Fields(Map<String, Cell> value) implements Cell {
        /** Copies the map. */
        public Fields {
            value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
        }
    }

    /** A set of cells of one kind: Text, Decimal or Binary. */
    record Members(SortedSet<Cell> value) implements Cell {
        /** Copies the set. */
        public Members {
            value = Collections.unmodifiableSortedSet(new TreeSet<>(value));
        }
    }

    @Override
    default int compareTo(Cell other) {
        if (this instanceof Text a && other instanceof Text b) {
            return Arrays.compareUnsigned(
                    Bytes.utf8(a.value).array(), Bytes.utf8(b.value).array());
        }
        if (this instanceof Binary a && other instanceof Binary b) {
            return Arrays.compareUnsigned(a.value.array(), b.value.array());
        }
        if (this instanceof Decimal a && other instanceof Decimal b) {
            return a.value.compareTo(b.value);
        }
        if (this instanceof Int a && other instanceof Int b) {
            return Long.compare(a.value, b.value);
        }
        if (this instanceof Real a && other instanceof Real b) {
            return Double.compare(a.value, b.value);
        }
        if (this instanceof Bool a && other instanceof Bool b) {
            return Boolean.compare(a.value, b.value);
        }
        if (getClass() == other.getClass()) {
            throw new IllegalArgumentException(getClass().getSimpleName() + " has no order");
        }
        return getClass().getSimpleName().compareTo(other.getClass().getSimpleName());
    }
}
