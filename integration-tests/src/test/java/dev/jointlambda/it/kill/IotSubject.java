package dev.jointlambda.it.kill;

import dev.jointlambda.runtime.Execution;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.samples.iot.IotPipeline;
import dev.jointlambda.samples.iot.IotPipelineClient;
import dev.jointlambda.samples.iot.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The sample's chain of ten steps, each hop of which crosses between the clouds. */
final class IotSubject implements Subject {
    private static final List<String> STEPS = List.of(
            "ingest", "decode", "calibrate", "filter", "window", "enrich", "detect", "compress", "route", "archive");
    private static final int VALUES = 100;

    private final Shape shape = Shape.startingWith("ingest");

    IotSubject() {
        for (int i = 1; i < STEPS.size(); i++) {
            shape.always(STEPS.get(i - 1), STEPS.get(i));
        }
    }

    @Override
    public String workflow() {
        return "iot";
    }

    @Override
    public Class<?> type() {
        return IotPipeline.class;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public Execution<?> start(CloudBinding client, String id, boolean small) {
        return IotPipelineClient.connect(client).start(id, reading(id));
    }

    private static Reading reading(String id) {
        Random random = new Random(id.hashCode());
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < VALUES; i++) {
            values.add(random.nextInt(1000) / 4.0);
        }
        return new Reading(id, Instant.parse("2026-11-01T00:00:00Z"), values, List.of());
    }

    /** Each step's output is what the same code makes of the same input here. */
    @Override
    public List<String> wrongValues(History history) {
        IotPipeline pipeline = new IotPipeline();
        Reading reading = reading(history.partition.substring(history.partition.indexOf('/') + 1));
        List<Reading> expected = new ArrayList<>();
        expected.add(pipeline.ingest(reading));
        expected.add(pipeline.decode(expected.get(0)));
        expected.add(pipeline.calibrate(expected.get(1)));
        expected.add(pipeline.filter(expected.get(2)));
        expected.add(pipeline.window(expected.get(3)));
        expected.add(pipeline.enrich(expected.get(4)));
        expected.add(pipeline.detect(expected.get(5)));
        expected.add(pipeline.compress(expected.get(6)));
        expected.add(pipeline.route(expected.get(7)));
        expected.add(pipeline.archive(expected.get(8)));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            JsonNode value = history.of(STEPS.get(i)).get(0).value();
            List<Double> values = value.field("values").orElseThrow().asArray().stream()
                    .map(each -> Double.valueOf(each.asNumber()))
                    .toList();
            List<String> trail = value.field("trail").orElseThrow().asArray().stream()
                    .map(JsonNode::text)
                    .toList();
            if (!values.equals(expected.get(i).values()) || !trail.equals(STEPS.subList(0, i + 1))) {
                wrong.add(STEPS.get(i) + " has committed " + value + ", not " + expected.get(i));
            }
        }
        return wrong;
    }
}
