package dev.jointlambda.runtime.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.UUID;

/**
 * The types that are a string in JSON. A switch and not a function object each: those would all be made at the start of a
 * function that needs two of them.
 */
enum TextType {
    STRING("a string"),
    UUID("a UUID"),
    URI("a URI"),
    CURRENCY("a currency code"),
    INSTANT("an instant"),
    LOCAL_DATE("a date"),
    LOCAL_TIME("a time"),
    LOCAL_DATE_TIME("a date and time"),
    OFFSET_DATE_TIME("a date and time with an offset"),
    OFFSET_TIME("a time with an offset"),
    ZONED_DATE_TIME("a date and time with a zone"),
    DURATION("a duration"),
    PERIOD("a period"),
    YEAR_MONTH("a year and month"),
    MONTH_DAY("a month and day"),
    ZONE_ID("a time zone"),
    ZONE_OFFSET("an offset");

    private final String what;

    TextType(String what) {
        this.what = what;
    }

    /** What a text must be, as in "expects a UUID". */
    String what() {
        return what;
    }

    /** As the type prints itself, which for times is ISO 8601. */
    String print(Object value) {
        // YearMonth.toString() lacks the sign that YearMonth.parse() wants after the year 9999
        return value instanceof YearMonth month && month.getYear() > 9999 ? "+" + month : value.toString();
    }

    /**
     * Reads a text.
     *
     * @throws RuntimeException of the type's own if it is none
     */
    Object parse(String text) {
        return switch (this) {
            case STRING -> text;
            case UUID -> uuid(text);
            case URI -> java.net.URI.create(text);
            case CURRENCY -> Currency.getInstance(text);
            case INSTANT -> Instant.parse(text);
            case LOCAL_DATE -> LocalDate.parse(text);
            case LOCAL_TIME -> LocalTime.parse(text);
            case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
            case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
            case OFFSET_TIME -> OffsetTime.parse(text);
            case ZONED_DATE_TIME -> ZonedDateTime.parse(text);
            case DURATION -> Duration.parse(text);
            case PERIOD -> Period.parse(text);
            case YEAR_MONTH -> YearMonth.parse(text);
            case MONTH_DAY -> MonthDay.parse(text);
            case ZONE_ID -> ZoneId.of(text);
            case ZONE_OFFSET -> ZoneOffset.of(text);
        };
    }

    /** {@link java.util.UUID#fromString} takes shorter texts too, and then another one might be meant. */
    private static UUID uuid(String text) {
        UUID uuid = java.util.UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not 36 characters in five groups");
        }
        return uuid;
    }
}
