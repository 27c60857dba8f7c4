package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.testkit.TraceEntry;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What comes out when nothing goes wrong. */
final class HappyPathTest {
    private final Shapes shapes = new Shapes();

    @Test
    void chainHandsEachResultToTheNextStep() throws Exception {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS));

        assertEquals("c3(b2(a1(x)))", sim.run("x"));
        assertEquals(Set.of(), sim.openIndex());
    }

    @Test
    void joinGetsOneValuePerBranch() throws Exception {
        Sim sim = Sim.of(shapes, shapes.diamond());

        String result = sim.run("x");

        assertEquals("d(b(a(x))+c(a(x)))", result.replaceAll("[0-9]", ""));
        sim.assertExactlyOnce();
    }

    @Test
    void collectorGetsTheItemsInTheOrderOfTheList() throws Exception {
        Sim sim = Sim.of(shapes, shapes.forEach(AWS, AWS, AWS));

        String result = sim.run("p,q,r");

        assertEquals("sum(item(list:p)+item(list:q)+item(list:r))", result.replaceAll("[0-9]", ""));
    }

    @Test
    void collectorGetsItemsThatAreRegisteredElsewhere() throws Exception {
        Sim sim = Sim.of(shapes, shapes.forEach(AWS, ALIYUN, AWS));

        String result = sim.run("p,q,r");

        assertEquals("sum(item(list:p)+item(list:q)+item(list:r))", result.replaceAll("[0-9]", ""));
    }

    @Test
    void emptyListGoesStraightToTheCollector() throws Exception {
        Sim sim = Sim.of(shapes, shapes.forEach(AWS, ALIYUN, AWS));

        assertEquals("sum2()", sim.run(""));
    }

    @Test
    void executionEndsWhenAllEndsAreIn() throws Exception {
        for (boolean sameCloud : new boolean[] {true, false}) {
            Shapes fresh = new Shapes();
            Sim sim = Sim.of(fresh, fresh.ends(sameCloud ? AWS : ALIYUN, AWS));

            assertEquals("b(a(x))", sim.run("x").replaceAll("[0-9]", ""));
            assertEquals(3, fresh.runs());
            assertEquals(Set.of(), sim.openIndex());
        }
    }

    @Test
    void stepIsStoppedAtTheTimeoutItHasOnItsCloud() {
        Sim sim = Sim.of(shapes, shapes.chain(AWS, ALIYUN, AWS).timeout(ALIYUN, Duration.ofSeconds(5)));
        sim.clouds.functions(AWS).userCodeTime("a", Duration.ofSeconds(10));
        sim.clouds.functions(ALIYUN).userCodeTime("b", Duration.ofSeconds(10));
        sim.client.start("1", "x");
        sim.clouds.run(Duration.ofSeconds(30));

        TraceEntry a = sim.clouds.trace().get(0);
        TraceEntry b = sim.clouds.trace().get(1);
        assertEquals(TraceEntry.End.OK, a.how());
        assertEquals(TraceEntry.End.TIMED_OUT, b.how());
        assertEquals(Duration.ofSeconds(5), Duration.between(b.start(), b.end()));
    }
}
