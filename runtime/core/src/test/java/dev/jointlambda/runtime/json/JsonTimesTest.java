package dev.jointlambda.runtime.json;

import static dev.jointlambda.runtime.json.JsonCodecsTest.travels;

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
import org.junit.jupiter.api.Test;

final class JsonTimesTest {
    @Test
    void timesTravel() {
        travels(
                JsonCodecs.INSTANT,
                "\"2026-11-01T10:00:00.000000001Z\"",
                Instant.parse("2026-11-01T10:00:00.000000001Z"));
        travels(JsonCodecs.INSTANT, "\"+1000000000-12-31T23:59:59.999999999Z\"", Instant.MAX);
        travels(JsonCodecs.INSTANT, "\"-1000000000-01-01T00:00:00Z\"", Instant.MIN);
        travels(JsonCodecs.LOCAL_DATE, "\"+999999999-12-31\"", LocalDate.MAX);
        travels(JsonCodecs.LOCAL_TIME, "\"10:00\"", LocalTime.of(10, 0));
        travels(JsonCodecs.LOCAL_DATE_TIME, "\"2026-02-28T23:59:59\"", LocalDateTime.of(2026, 2, 28, 23, 59, 59));
        travels(
                JsonCodecs.OFFSET_DATE_TIME,
                "\"2026-02-28T10:00+08:00\"",
                OffsetDateTime.parse("2026-02-28T10:00+08:00"));
        travels(JsonCodecs.OFFSET_TIME, "\"10:00-03:30\"", OffsetTime.parse("10:00-03:30"));
        ZonedDateTime twice = ZonedDateTime.ofLocal(
                LocalDateTime.of(2026, 10, 25, 2, 30), ZoneId.of("Europe/Berlin"), ZoneOffset.ofHours(1));
        travels(JsonCodecs.ZONED_DATE_TIME, "\"2026-10-25T02:30+01:00[Europe/Berlin]\"", twice);
        travels(JsonCodecs.DURATION, "\"PT-0.000000001S\"", Duration.ofNanos(-1));
        travels(JsonCodecs.DURATION, "\"PT-2562047788015215H-30M-8S\"", Duration.ofSeconds(Long.MIN_VALUE));
        travels(JsonCodecs.PERIOD, "\"P1Y-2M3D\"", Period.of(1, -2, 3));
        travels(JsonCodecs.YEAR, "12345", Year.of(12345));
        travels(JsonCodecs.YEAR, "-5", Year.of(-5));
        travels(JsonCodecs.YEAR_MONTH, "\"+12345-01\"", YearMonth.of(12345, 1));
        travels(JsonCodecs.YEAR_MONTH, "\"-0005-12\"", YearMonth.of(-5, 12));
        travels(JsonCodecs.MONTH_DAY, "\"--02-29\"", MonthDay.of(2, 29));
        travels(JsonCodecs.ZONE_ID, "\"Asia/Shanghai\"", ZoneId.of("Asia/Shanghai"));
        travels(JsonCodecs.ZONE_OFFSET, "\"+05:30\"", ZoneOffset.ofHoursMinutes(5, 30));
    }
}
