package dev.jointlambda.samples.iot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a sensor measured, on its way through the pipeline.
 *
 * @param sensor which sensor
 * @param at when
 * @param values what it measured
 * @param trail the steps it has been through
 */
public record Reading(String sensor, Instant at, List<Double> values, List<String> trail) {
    /** This reading with other values, after one more step. */
    Reading after(String step, List<Double> changed) {
        List<String> been = new ArrayList<>(trail);
        been.add(step);
        return new Reading(sensor, at, changed, been);
    }
}
