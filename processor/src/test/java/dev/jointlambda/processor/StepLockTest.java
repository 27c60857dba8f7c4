package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that says which steps executions in flight know. */
class StepLockTest {
    private static final String FLOW = """
            package demo;
            import dev.jointlambda.*;
            @Workflow(value = "order", version = %d)
            @Placement(primary = Cloud.AWS)
            public class OrderFlow {
                @Step @Next("%s")
                public String validate(String id) { return id; }
                @Step
                public String %s(String id) { return id; }
            }
            """;

    @TempDir
    Path output;

    @Test
    void whatIsWrittenIsRead() {
        StepLock lock = new StepLock("order", 3, List.of("validate", "ship"));
        assertEquals(lock, StepLock.parse(lock.text()));
        assertTrue(lock.text().endsWith("\nworkflow order\nversion 3\nstep validate\nstep ship\n"), lock.text());
    }

    @Test
    void whatIsNoLockIsNotTakenForOne() {
        assertNull(StepLock.parse(""));
        assertNull(StepLock.parse("workflow order\nstep ship\n"));
        assertNull(StepLock.parse("workflow order\nversion one\n"));
        assertNull(StepLock.parse("workflow order\nversion 1\nsteps validate ship\n"));
    }

    @Test
    void onlyTheSameVersionKeepsItsSteps() {
        DeclarationBuilder flow =
                new DeclarationBuilder().step("validate", "dispatch").step("dispatch");
        String lock = "workflow order\nversion 2\nstep validate\nstep despatch\nstep pay\n";
        StepLockRule rule =
                new StepLockRule(file -> file.equals("order.jl.lock") ? Optional.of(lock) : Optional.empty());
        assertEquals(List.of(), flow.version(1).find(rule));
        assertEquals(List.of(), flow.version(3).find(rule));
        assertEquals(
                List.of(
                        "JL703 at class: step \"despatch\" was renamed or removed, perhaps to \"dispatch\"; executions"
                                + " of version 2 in flight at deployment would stop there",
                        "JL703 at class: step \"pay\" was renamed or removed; executions of version 2 in flight at"
                                + " deployment would stop there"),
                flow.version(2).find(rule));
    }

    @Test
    void anotherWorkflowsLockIsNone() {
        DeclarationBuilder flow = new DeclarationBuilder().step("validate");
        StepLockRule rule = new StepLockRule(file -> Optional.of("workflow other\nversion 1\n"));
        assertEquals(
                List.of("JL703 at class: order.jl.lock is not the lock of the workflow \"order\""), flow.find(rule));
    }

    @Test
    void theLockThatIsWrittenCanBeCommittedAmongTheResources() throws IOException {
        assertEquals(List.of(), compile(1, "ship"));
        Path written = output.resolve("META-INF/jointlambda/demo.OrderFlow.lock");
        assertEquals(new StepLock("order", 1, List.of("validate", "ship")), StepLock.parse(Files.readString(written)));
        assertEquals(List.of(), compile(1, "dispatch"), "nothing is committed yet");

        Files.copy(written, output.resolve("META-INF/jointlambda/order.jl.lock"));
        assertEquals(List.of(), compile(1, "dispatch"), "the last one that was written has it");
        Files.writeString(
                output.resolve("META-INF/jointlambda/order.jl.lock"), "workflow order\nversion 1\nstep ship\n");
        String said = compile(1, "dispatch").get(0);
        assertTrue(said.startsWith("OrderFlow.java:5: [JL703] step \"ship\" was renamed or removed;"), said);
        assertEquals(List.of(), compile(2, "dispatch"));
    }

    private List<String> compile(int version, String end) {
        return new RoundsCompiler(UserCompiler.JAVAC, output)
                .findings(Map.of("demo.OrderFlow", FLOW.formatted(version, end, end)));
    }
}
