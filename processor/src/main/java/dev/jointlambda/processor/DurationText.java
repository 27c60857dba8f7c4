package dev.jointlambda.processor;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as users write them: a whole number and one unit of ms, s, m, h, d. */
final class DurationText {
    static final String UNITS = "ms s m h d";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Pattern MEANT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)\\s*([a-z]+)");

    private DurationText() {}

    /** The duration; null if the text has another form or is no time at all. */
    static @Nullable Duration parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        Duration duration = unit(form.group(2)).multipliedBy(Long.parseLong(form.group(1)));
        return duration.isZero() ? null : duration;
    }

    /** A duration in the largest unit that says it whole. */
    static String format(Duration duration) {
        for (String unit : List.of("d", "h", "m", "s")) {
            if (duration.toMillis() % unit(unit).toMillis() == 0) {
                return duration.toMillis() / unit(unit).toMillis() + unit;
            }
        }
        return duration.toMillis() + "ms";
    }

    /** A duration for people to read: its two largest units, rounded up, such as {@code 1h 5m}. */
    static String spoken(Duration duration) {
        List<String> units = List.of("d", "h", "m", "s", "ms");
        for (int i = 0; i < units.size() - 1; i++) {
            long large = unit(units.get(i)).toMillis();
            if (duration.toMillis() >= large) {
                long small = unit(units.get(i + 1)).toMillis();
                long rounded = (duration.toMillis() + small - 1) / small * small;
                if (rounded > duration.toMillis()) {
                    return spoken(Duration.ofMillis(rounded));
                }
                long rest = rounded % large / small;
                return rounded / large + units.get(i) + (rest == 0 ? "" : " " + rest + units.get(i + 1));
            }
        }
        return duration.toMillis() + "ms";
    }

    /** What was probably meant, in the right form; null if nobody can tell. */
    static @Nullable String meant(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Duration duration = iso(plain);
        Matcher loose = MEANT.matcher(plain);
        if (duration == null && loose.matches()) {
            String unit = meantUnit(loose.group(2));
            if (unit != null) {
                duration = Duration.ofMillis(Math.round(
                        Double.parseDouble(loose.group(1)) * unit(unit).toMillis()));
            }
        }
        return duration == null || duration.isNegative() || duration.toMillis() == 0 ? null : format(duration);
    }

    private static @Nullable Duration iso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException notIso) {
            return null;
        }
    }

    private static @Nullable String meantUnit(String word) {
        if (word.equals("ms") || word.startsWith("mil")) {
            return "ms";
        }
        for (String name : List.of("seconds", "secs", "minutes", "mins", "hours", "hrs", "days")) {
            if (name.startsWith(word)) {
                return name.substring(0, 1);
            }
        }
        return null;
    }

    private static Duration unit(String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(1);
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> throw new IllegalArgumentException(unit);
        };
    }
}
