package dev.jointlambda.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Year;

/** The types that JSON itself has, more or less: numbers and booleans. A switch for the reason {@link TextType} gives. */
enum PlainType {
    BOOLEAN,
    BYTE,
    SHORT,
    INTEGER,
    LONG,
    FLOAT,
    DOUBLE,
    CHARACTER,
    BIG_DECIMAL,
    BIG_INTEGER,
    YEAR;

    void write(JsonWriter json, Object value) {
        switch (this) {
            case BOOLEAN -> json.value((boolean) value);
            case BYTE, SHORT, INTEGER, LONG -> json.value(((Number) value).longValue());
            case FLOAT -> json.value((float) value);
            case DOUBLE -> json.value((double) value);
            case CHARACTER -> json.value(value.toString());
            case BIG_DECIMAL -> json.value((BigDecimal) value);
            case BIG_INTEGER -> json.value((BigInteger) value);
            case YEAR -> json.value(((Year) value).getValue());
        }
    }

    Object read(JsonReader json) {
        return switch (this) {
            case BOOLEAN -> json.readBoolean();
            case BYTE -> json.readByte();
            case SHORT -> json.readShort();
            case INTEGER -> json.readInt();
            case LONG -> json.readLong();
            case FLOAT -> json.readFloat();
            case DOUBLE -> json.readDouble();
            case CHARACTER -> json.readChar();
            case BIG_DECIMAL -> json.readDecimal();
            case BIG_INTEGER -> json.readBigInteger();
            case YEAR -> Year.of(json.readInt());
        };
    }

    /**
     * Reads a key.
     *
     * @throws RuntimeException if it is none
     */
    Object parse(String key) {
        return switch (this) {
            case BOOLEAN -> Boolean.valueOf(key);
            case BYTE -> Byte.valueOf(key);
            case SHORT -> Short.valueOf(key);
            case INTEGER -> Integer.valueOf(key);
            case LONG -> Long.valueOf(key);
            case FLOAT -> Float.valueOf(key);
            case DOUBLE -> Double.valueOf(key);
            case CHARACTER -> key.charAt(0);
            case BIG_DECIMAL -> new BigDecimal(key);
            case BIG_INTEGER -> new BigInteger(key);
            case YEAR -> Year.of(Integer.parseInt(key));
        };
    }
}
