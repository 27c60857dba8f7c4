package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** What {@code JsonCodecs} of the runtime has, by the name of the type. */
final class PayloadReady {
    private static final Map<String, String> CODECS = new HashMap<>();
    private static final Map<String, Holder> HOLDERS = new HashMap<>();
    private static final Map<TypeKind, String> ARRAYS = Map.of(
            TypeKind.BOOLEAN, "BOOLEAN_ARRAY",
            TypeKind.BYTE, "BYTES",
            TypeKind.SHORT, "SHORT_ARRAY",
            TypeKind.INT, "INT_ARRAY",
            TypeKind.LONG, "LONG_ARRAY",
            TypeKind.FLOAT, "FLOAT_ARRAY",
            TypeKind.DOUBLE, "DOUBLE_ARRAY",
            TypeKind.CHAR, "CHAR_ARRAY");

    static {
        ready("java.lang.", "String", "STRING", "Boolean", "BOOLEAN", "Byte", "BYTE", "Short", "SHORT");
        ready("java.lang.", "Integer", "INTEGER", "Long", "LONG", "Float", "FLOAT", "Double", "DOUBLE");
        ready("java.lang.", "Character", "CHARACTER", "Void", "NOTHING");
        ready("java.math.", "BigDecimal", "BIG_DECIMAL", "BigInteger", "BIG_INTEGER");
        ready("java.net.", "URI", "URI");
        ready("java.util.", "UUID", "UUID", "Currency", "CURRENCY", "OptionalInt", "OPTIONAL_INT");
        ready("java.util.", "OptionalLong", "OPTIONAL_LONG", "OptionalDouble", "OPTIONAL_DOUBLE");
        ready("java.time.", "Instant", "INSTANT", "LocalDate", "LOCAL_DATE", "LocalTime", "LOCAL_TIME");
        ready("java.time.", "LocalDateTime", "LOCAL_DATE_TIME", "OffsetDateTime", "OFFSET_DATE_TIME");
        ready("java.time.", "OffsetTime", "OFFSET_TIME", "ZonedDateTime", "ZONED_DATE_TIME");
        ready("java.time.", "Duration", "DURATION", "Period", "PERIOD", "Year", "YEAR", "YearMonth", "YEAR_MONTH");
        ready("java.time.", "MonthDay", "MONTH_DAY", "ZoneId", "ZONE_ID", "ZoneOffset", "ZONE_OFFSET");

        HOLDERS.put("java.util.Optional", new Holder("optional", "", false));
        HOLDERS.put("java.util.List", new Holder("list", "", false));
        HOLDERS.put("java.util.Set", new Holder("set", "", false));
        HOLDERS.put("java.util.Map", new Holder("map", "", true));
        collections("ArrayList", "Collection", "ArrayList");
        collections("LinkedList", "LinkedList", "Queue", "Deque");
        collections("ArrayDeque", "ArrayDeque");
        collections("HashSet", "HashSet");
        collections("LinkedHashSet", "LinkedHashSet");
        collections("TreeSet", "SortedSet", "NavigableSet", "TreeSet");
        maps("HashMap", "HashMap");
        maps("LinkedHashMap", "LinkedHashMap");
        maps("TreeMap", "SortedMap", "NavigableMap", "TreeMap");
        HOLDERS.put("java.util.EnumSet", new Holder("collection", "EnumSet", false));
        HOLDERS.put("java.util.EnumMap", new Holder("map", "EnumMap", true));
    }

    private PayloadReady() {}

    /**
     * A type that holds others.
     *
     * @param method the method of {@code JsonCodecs} that makes its codec
     * @param made the class in {@code java.util} that reading makes; empty if the method knows
     * @param keyed whether it is a map
     */
    record Holder(String method, String made, boolean keyed) {
        /** The last argument: how an empty one is made. */
        CodeBlock create(CodecName first) {
            if (made.isEmpty()) {
                return CodeBlock.of("");
            }
            ClassName type = ClassName.get("java.util", made);
            return switch (made) {
                case "EnumSet" -> CodeBlock.of("() -> $T.noneOf($T.class)", type, first.type());
                case "EnumMap" -> CodeBlock.of("() -> new $T<>($T.class)", type, first.type());
                default -> CodeBlock.of("$T::new", type);
            };
        }
    }

    /** The constant of {@code JsonCodecs} for a class. */
    static Optional<String> codec(String qualifiedName) {
        return Optional.ofNullable(CODECS.get(qualifiedName));
    }

    /** The constant of {@code JsonCodecs} for an array of a primitive type. */
    static Optional<String> array(TypeKind element) {
        return Optional.ofNullable(ARRAYS.get(element));
    }

    static Optional<Holder> holder(String qualifiedName) {
        return Optional.ofNullable(HOLDERS.get(qualifiedName));
    }

    private static void ready(String packagePrefix, String... typesAndConstants) {
        for (int i = 0; i < typesAndConstants.length; i += 2) {
            CODECS.put(packagePrefix + typesAndConstants[i], typesAndConstants[i + 1]);
        }
    }

    private static void collections(String made, String... types) {
        for (String type : types) {
            HOLDERS.put("java.util." + type, new Holder("collection", made, false));
        }
    }

    private static void maps(String made, String... types) {
        for (String type : types) {
            HOLDERS.put("java.util." + type, new Holder("map", made, true));
        }
    }
}
