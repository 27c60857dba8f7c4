package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.json.JsonCodec;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which items an older result is read within a forEach in a forEach. */
final class NestedOlderResultsTest {
    private static final JsonCodec<String> TEXT = Shapes.TEXT;

    /** Lines of words: a forEach in a forEach; each level reads what was before it, from the same items. */
    private static Flow lines(Cloud far, boolean carried) {
        String[] line = carried ? new String[] {"line"} : new String[0];
        String[] word = carried ? new String[] {"line", "word"} : new String[0];
        Edge total = Edge.collect("total", 0, 1, AWS, ALIYUN);
        Edge sum = Edge.collect("sum", 0, 1, AWS, ALIYUN);
        return Flow.named("lines")
                .step(
                        "lines",
                        AWS,
                        ALIYUN,
                        Shapes.TEXTS,
                        (in, step) -> List.of(in.input(TEXT).split("/", -1)),
                        Edge.forEach("line", far, Shapes.other(far), total))
                .step(
                        "line",
                        far,
                        Shapes.other(far),
                        Shapes.TEXTS,
                        (in, step) -> List.of(in.input(TEXT).split(" ", -1)),
                        Edge.forEach("word", AWS, ALIYUN, sum).carrying(line))
                .step(
                        "word",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> in.input(TEXT).toUpperCase(Locale.ROOT),
                        Edge.to("pass", far, Shapes.other(far)).carrying(word))
                .step(
                        "pass",
                        far,
                        Shapes.other(far),
                        TEXT,
                        (in, step) -> "",
                        Edge.to("end", far, Shapes.other(far)).carrying(word))
                .step(
                        "end",
                        far,
                        Shapes.other(far),
                        TEXT,
                        (in, step) -> in.result("word", TEXT) + in.result("line", Shapes.TEXTS),
                        sum)
                .step(
                        "sum",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> in.results("word", "line", TEXT)
                                + "=" + in.results("end", "line", TEXT)
                                + "of" + in.result("lines", Shapes.TEXTS),
                        total)
                .step(
                        "total",
                        AWS,
                        ALIYUN,
                        TEXT,
                        (in, step) -> in.items(0, "sum", TEXT).size() + " lines",
                        Edge.to("report", ALIYUN, AWS))
                .step(
                        "report",
                        ALIYUN,
                        AWS,
                        TEXT,
                        (in, step) -> in.input(TEXT) + String.join("; ", in.results("sum", "lines", TEXT)),
                        Edge.end(AWS));
    }

    @ParameterizedTest
    @CsvSource({"AWS, true", "AWS, false", "ALIYUN, true", "ALIYUN, false"})
    void olderResultsOfANestedForEachAreThoseOfTheSameItems(Cloud far, boolean carried) throws Exception {
        Sim sim = Sim.of(new Shapes(), lines(far, carried));

        assertEquals("2 lines[A, B]=[A[a, b], B[a, b]]of[a b, c]; [C]=[C[c]]of[a b, c]", sim.run("a b/c"));
    }
}
