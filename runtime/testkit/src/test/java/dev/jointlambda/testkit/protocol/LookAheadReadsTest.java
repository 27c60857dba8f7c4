package dev.jointlambda.testkit.protocol;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.testkit.CallKind;
import dev.jointlambda.testkit.Fault;
import dev.jointlambda.testkit.Faults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a copy reads of the items of its list, before it leaves them alone or sends those that are missing. */
final class LookAheadReadsTest {
    private final Shapes shapes = new Shapes();

    /** The reads of items by a copy of the list's event, after as many as that have been lost. */
    private List<String> reads(int items, int lost) throws Exception {
        Swept swept = Swept.of(shapes, shapes.forEach(AWS, ALIYUN, AWS));
        int[] sent = new int[1];
        swept.sim.clouds.faults(
                call -> call.kind() == CallKind.INVOKE && call.function().endsWith("-list") && items - sent[0]++ <= lost
                        ? Fault.DROP
                        : Fault.NONE);
        swept.sim.client.start("1", String.join(",", Collections.nCopies(items, "p")));
        swept.sim.clouds.run(Duration.ofMinutes(9));
        List<String> reads = new ArrayList<>();
        swept.sim.clouds.faults(call -> {
            if (call.kind() == CallKind.READ_ALL && call.function().endsWith("-list")) {
                reads.add(call.kind() + " on " + call.to());
            }
            return Fault.NONE;
        });
        assertEquals(Swept.answer(1, 1, 0, 0), swept.sweep());
        swept.sim.clouds.faults(Faults.none());
        swept.sim.clouds.run(Duration.ofSeconds(10));
        swept.sim.client.execution("1").result(Duration.ofSeconds(1));
        swept.assertEnded();
        return reads;
    }

    @Test
    void itemsAreReadOnceByACopy() throws Exception {
        assertEquals(List.of("READ_ALL on ALIYUN"), reads(3, 1));
    }

    /** Each register brings what its item returned: a function need not hold all of that at once. */
    @Test
    void itemsOfALongListAreReadAFewAtATime() throws Exception {
        assertEquals(Collections.nCopies(4, "READ_ALL on ALIYUN"), reads(100, 1));
    }
}
