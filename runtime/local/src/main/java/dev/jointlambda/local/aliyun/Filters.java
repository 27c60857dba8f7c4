package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsFilter.ComparatorType;
import com.alicloud.openservices.tablestore.core.protocol.OtsFilter.CompositeColumnValueFilter;
import com.alicloud.openservices.tablestore.core.protocol.OtsFilter.Filter;
import com.alicloud.openservices.tablestore.core.protocol.OtsFilter.SingleColumnValueFilter;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferConsts;
import com.aliyun.ots.thirdparty.com.google.protobuf.ByteString;
import com.aliyun.ots.thirdparty.com.google.protobuf.InvalidProtocolBufferException;
import dev.jointlambda.local.table.Cell;
import dev.jointlambda.local.table.Row;
import dev.jointlambda.runtime.spi.Bytes;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Conditions and filters over the columns of a row. */
final class Filters {
    private Filters() {}

    /**
     * The condition that some bytes are.
     *
     * @throws TablestoreError if they are none, or one with too many comparisons
     */
    static Predicate<Row> parse(ByteString bytes) {
        Counted counted = new Counted();
        try {
            Predicate<Row> filter = parse(Filter.parseFrom(bytes), counted);
            if (counted.comparisons > TablestoreLimits.CONDITIONS) {
                throw TablestoreError.invalid("The number of column conditions exceeds the limit: "
                        + TablestoreLimits.CONDITIONS + ", given: " + counted.comparisons + ".");
            }
            return filter;
        } catch (InvalidProtocolBufferException e) {
            throw TablestoreError.invalid("Invalid filter: " + e.getMessage());
        }
    }

    private static Predicate<Row> parse(Filter filter, Counted counted) throws InvalidProtocolBufferException {
        return switch (filter.getType()) {
            case FT_SINGLE_COLUMN_VALUE -> single(SingleColumnValueFilter.parseFrom(filter.getFilter()), counted);
            case FT_COMPOSITE_COLUMN_VALUE ->
                composite(CompositeColumnValueFilter.parseFrom(filter.getFilter()), counted);
            default -> throw TablestoreError.invalid("The local endpoint has no filter " + filter.getType() + ".");
        };
    }

    private static Predicate<Row> composite(CompositeColumnValueFilter filter, Counted counted)
            throws InvalidProtocolBufferException {
        List<Predicate<Row>> parts = new ArrayList<>();
        for (Filter part : filter.getSubFiltersList()) {
            parts.add(parse(part, counted));
        }
        boolean not =
                switch (filter.getCombinator()) {
                    case LO_NOT -> true;
                    case LO_AND, LO_OR -> false;
                };
        if (not ? parts.size() != 1 : parts.size() < 2) {
            throw TablestoreError.invalid(
                    "Invalid number of sub-filters for " + filter.getCombinator() + ": " + parts.size() + ".");
        }
        return switch (filter.getCombinator()) {
            case LO_NOT -> parts.get(0).negate();
            case LO_AND -> row -> parts.stream().allMatch(part -> part.test(row));
            case LO_OR -> row -> parts.stream().anyMatch(part -> part.test(row));
        };
    }

    private static Predicate<Row> single(SingleColumnValueFilter filter, Counted counted) {
        counted.comparisons++;
        String column = filter.getColumnName();
        boolean passIfMissing = !filter.getFilterIfMissing();
        ComparatorType comparator = filter.getComparator();
        if (comparator == ComparatorType.CT_EXIST || comparator == ComparatorType.CT_NOT_EXIST) {
            return row -> (row.cell(column) != null) == (comparator == ComparatorType.CT_EXIST);
        }
        Cell wanted = literal(filter.getColumnValue());
        return row -> {
            Cell cell = row.cell(column);
            return cell == null ? passIfMissing : holds(comparator, cell, wanted);
        };
    }

    private static boolean holds(ComparatorType comparator, Cell cell, Cell wanted) {
        if (cell.getClass() != wanted.getClass()) {
            return comparator == ComparatorType.CT_NOT_EQUAL;
        }
        int order = cell.compareTo(wanted);
        return switch (comparator) {
            case CT_EQUAL -> order == 0;
            case CT_NOT_EQUAL -> order != 0;
            case CT_GREATER_THAN -> order > 0;
            case CT_GREATER_EQUAL -> order >= 0;
            case CT_LESS_THAN -> order < 0;
            case CT_LESS_EQUAL -> order <= 0;
            default -> throw TablestoreError.invalid("Invalid comparator: " + comparator + ".");
        };
    }

    /** A constant as filters have it: a type and the value, without a length around it. */
    private static Cell literal(ByteString bytes) {
        ByteBuffer buffer = bytes.asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        try {
            byte type = buffer.get();
            return switch (type) {
                case PlainBufferConsts.VT_INTEGER -> new Cell.Int(buffer.getLong());
                case PlainBufferConsts.VT_DOUBLE -> new Cell.Real(buffer.getDouble());
                case PlainBufferConsts.VT_BOOLEAN -> new Cell.Bool(buffer.get() != 0);
                case PlainBufferConsts.VT_STRING ->
                    new Cell.Text(Bytes.of(counted(buffer)).text());
                case PlainBufferConsts.VT_BLOB -> new Cell.Binary(Bytes.of(counted(buffer)));
                default -> throw TablestoreError.invalid("Invalid column value type: " + type + ".");
            };
        } catch (BufferUnderflowException e) {
            throw TablestoreError.invalid("Invalid column value: it breaks off.");
        }
    }

    private static byte[] counted(ByteBuffer buffer) {
        int length = buffer.getInt();
        if (length < 0 || length > buffer.remaining()) {
            throw TablestoreError.invalid("Invalid column value: it breaks off.");
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return bytes;
    }

    private static final class Counted {
        private int comparisons;
    }
}
