package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({"250ms, PT0.25S", "30s, PT30S", "5m, PT5M", "24h, PT24H", "7d, PT168H", "05m, PT5M"})
    void aNumberAndAUnitAreADuration(String text, Duration expected) {
        assertEquals(expected, DurationText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "m", "5 m", "5mins", "-5m", "0s", "1h30m", "1.5h", "5M", "9999999999s", "٥m"})
    void anythingElseIsNot(String text) {
        assertNull(DurationText.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "5 mins, 5m",
        "5 Minutes, 5m",
        "1.5 hours, 90m",
        "100 millis, 100ms",
        "PT1M30S, 90s",
        "30 sec, 30s",
        "2 days, 2d",
        "60s, 1m",
        "1 hr, 1h"
    })
    void whatWasMeantIsSaidInTheRightForm(String text, String expected) {
        assertEquals(expected, DurationText.meant(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0s", "5 fortnights", "", "PT-5M"})
    void whatNobodyCanTellIsNotGuessed(String text) {
        assertNull(DurationText.meant(text));
    }

    @Test
    void aDurationIsSaidInTheLargestUnitThatSaysItWhole() {
        assertEquals("1d", DurationText.format(Duration.ofHours(24)));
        assertEquals("90m", DurationText.format(Duration.ofMinutes(90)));
        assertEquals("1500ms", DurationText.format(Duration.ofMillis(1500)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0ms",
        "999, 999ms",
        "1000, 1s",
        "1500, 1s 500ms",
        "60001, 1m 1s",
        "3599001, 1h",
        "3900000, 1h 5m",
        "90000000, 1d 1h"
    })
    void aLongDurationIsRoundedUpToTwoUnits(long milliseconds, String expected) {
        assertEquals(expected, DurationText.spoken(Duration.ofMillis(milliseconds)));
    }
}
