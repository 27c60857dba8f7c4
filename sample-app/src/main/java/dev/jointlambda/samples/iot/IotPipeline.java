package dev.jointlambda.samples.iot;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The paper's IoT pipeline (section 5.1): a chain of ten short steps with a payload of about 1 KB. Here the steps
 * alternate between the clouds, so that every hop crosses.
 */
@Workflow("iot")
@Placement(primary = AWS, backup = ALIYUN)
public class IotPipeline {
    /** Takes a reading in. */
    @Step
    @Next("decode")
    public Reading ingest(Reading reading) {
        return reading.after("ingest", reading.values());
    }

    /** Brings the raw values into the sensor's unit. */
    @Step
    @Next("calibrate")
    @Placement(primary = ALIYUN, backup = AWS)
    public Reading decode(Reading reading) {
        return reading.after("decode", each(reading, value -> value / 10));
    }

    /** Takes the sensor's offset out. */
    @Step
    @Next("filter")
    public Reading calibrate(Reading reading) {
        return reading.after("calibrate", each(reading, value -> value - 0.5));
    }

    /** Drops what no sensor can have measured. */
    @Step
    @Next("window")
    @Placement(primary = ALIYUN, backup = AWS)
    public Reading filter(Reading reading) {
        return reading.after("filter", each(reading, value -> Math.max(-50, Math.min(150, value))));
    }

    /** Smooths over three neighbours. */
    @Step
    @Next("enrich")
    public Reading window(Reading reading) {
        return reading.after("window", smooth(reading.values()));
    }

    /** Sets the values off against their mean. */
    @Step
    @Next("detect")
    @Placement(primary = ALIYUN, backup = AWS)
    public Reading enrich(Reading reading) {
        return reading.after("enrich", offMean(reading.values()));
    }

    /** Cuts spikes. */
    @Step
    @Next("compress")
    public Reading detect(Reading reading) {
        return reading.after("detect", each(reading, value -> Math.max(-20, Math.min(20, value))));
    }

    /** Keeps a tenth of precision. */
    @Step
    @Next("route")
    @Placement(primary = ALIYUN, backup = AWS)
    public Reading compress(Reading reading) {
        return reading.after("compress", each(reading, value -> Math.round(value * 100) / 100.0));
    }

    /** Turns the values into whole steps of a tenth. */
    @Step
    @Next("archive")
    public Reading route(Reading reading) {
        return reading.after("route", each(reading, value -> Math.rint(value * 10) / 10));
    }

    /** Ends the pipeline. */
    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    public Reading archive(Reading reading) {
        return reading.after("archive", reading.values());
    }

    private static List<Double> each(Reading reading, DoubleUnaryOperator change) {
        List<Double> changed = new ArrayList<>();
        for (double value : reading.values()) {
            changed.add(change.applyAsDouble(value));
        }
        return changed;
    }

    private static List<Double> smooth(List<Double> values) {
        List<Double> smoothed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<Double> near = values.subList(Math.max(0, i - 1), Math.min(values.size(), i + 2));
            smoothed.add(mean(near));
        }
        return smoothed;
    }

    private static List<Double> offMean(List<Double> values) {
        double mean = mean(values);
        return values.stream().map(value -> value - mean).toList();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
