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
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** The types of {@code java.time}: ISO 8601 as each prints itself. */
final class TimeCodecs {
    static final KeyCodec<Instant> INSTANT = TextCodec.of("an instant", Instant::toString, Instant::parse);
    static final KeyCodec<LocalDate> LOCAL_DATE = TextCodec.of("a date", LocalDate::toString, LocalDate::parse);
    static final KeyCodec<LocalTime> LOCAL_TIME = TextCodec.of("a time", LocalTime::toString, LocalTime::parse);
    static final KeyCodec<LocalDateTime> LOCAL_DATE_TIME =
            TextCodec.of("a date and time", LocalDateTime::toString, LocalDateTime::parse);
    static final KeyCodec<OffsetDateTime> OFFSET_DATE_TIME =
            TextCodec.of("a date and time with an offset", OffsetDateTime::toString, OffsetDateTime::parse);
    static final KeyCodec<OffsetTime> OFFSET_TIME =
            TextCodec.of("a time with an offset", OffsetTime::toString, OffsetTime::parse);
    static final KeyCodec<ZonedDateTime> ZONED_DATE_TIME =
            TextCodec.of("a date and time with a zone", ZonedDateTime::toString, ZonedDateTime::parse);
    static final KeyCodec<Duration> DURATION = TextCodec.of("a duration", Duration::toString, Duration::parse);
    static final KeyCodec<Period> PERIOD = TextCodec.of("a period", Period::toString, Period::parse);
    /** A number, for {@link Year#parse} does not take all that {@link Year#toString} prints. */
    static final KeyCodec<Year> YEAR = PlainCodec.of(
            (json, year) -> json.value(year.getValue()),
            json -> Year.of(json.readInt()),
            key -> Year.of(Integer.parseInt(key)));

    static final KeyCodec<YearMonth> YEAR_MONTH =
            TextCodec.of("a year and month", TimeCodecs::yearMonth, YearMonth::parse);
    static final KeyCodec<MonthDay> MONTH_DAY = TextCodec.of("a month and day", MonthDay::toString, MonthDay::parse);
    static final KeyCodec<ZoneId> ZONE_ID = TextCodec.of("a time zone", ZoneId::getId, ZoneId::of);
    static final KeyCodec<ZoneOffset> ZONE_OFFSET = TextCodec.of("an offset", ZoneOffset::getId, ZoneOffset::of);

    private TimeCodecs() {}

    /** {@link YearMonth#toString} lacks the sign that {@link YearMonth#parse} wants after the year 9999. */
    private static String yearMonth(YearMonth month) {
        return month.getYear() > 9999 ? "+" + month : month.toString();
    }
}
