package dev.jointlambda.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.RetryPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That every benchmark runs; what it measures is not looked at. */
final class BenchmarksRunTest {
    @ParameterizedTest
    @EnumSource(Cloud.class)
    void theWireChainRunsAndTheFloorDoesFivePutsAndFiveInvokes(Cloud cloud) throws Exception {
        Section section = WireChain.measure(cloud, 2, 1);

        Map<String, Double> floor = section.tables().get(2).rows().stream()
                .filter(row -> row.figures().get(1) != 0)
                .collect(Collectors.toMap(Table.Row::name, row -> row.figures().get(1)));
        assertEquals(Map.of(cloud == Cloud.AWS ? "PutItem" : "PutRow", 5.0, "asynchronous invoke", 5.0), floor);
        assertEquals(5, section.tables().size());
    }

    @Test
    void theChainInMemoryRuns() throws Exception {
        assertEquals(1, InMemoryChain.measure(2, 2).tables().get(0).rows().size());
    }

    @Tag("long")
    @Test
    void executionsSurviveEveryOutage() {
        Duration tenth = Duration.ofMillis(100);
        RetryPolicy retries = new RetryPolicy(Collections.nCopies(100, tenth.multipliedBy(2)));
        Duration patience = Duration.ofMinutes(2);
        Section section = Failover.measure(new Pace(
                tenth,
                Duration.ofMillis(900),
                tenth,
                Duration.ofSeconds(10),
                patience,
                tenth.multipliedBy(5),
                retries));

        List<Table.Row> done = section.tables().get(0).rows();
        assertEquals(9, done.size());
        done.forEach(row -> assertEquals(
                List.of(3.0, 100.0, 6.0, 100.0),
                List.of(
                        row.figures().get(0),
                        row.figures().get(2),
                        row.figures().get(3),
                        row.figures().get(5)),
                row.name()));
    }

    @Test
    void workflowsOfAnySizeCompile() throws Exception {
        Section section = CompileTime.measure(1, 0, 1, 5, 5, 10);

        assertEquals(
                List.of("5", "10"),
                section.tables().get(0).rows().stream().map(Table.Row::name).toList());
    }

    @Test
    void aSectionIsWrittenForProgramsAndForReaders(@TempDir Path folder) throws Exception {
        Table table = Table.of("Times, ms", "what", "p50", "p95").row("a \"chain\"", 1.23456, 2);
        new Section("sample", "A sample", List.of("Under no conditions."), List.of(table)).write(folder);

        assertEquals("""
                {
                "id": "sample",
                "title": "A sample",
                "conditions": [
                "Under no conditions."
                ],
                "tables": [
                {"title": "Times, ms", "rows": [
                {"what":"a \\"chain\\"","p50":1.235,"p95":2.0}
                ]}
                ]
                }
                """, Files.readString(folder.resolve("sample.json")));
        assertEquals("""
                ## A sample

                - Under no conditions.

                **Times, ms**

                | what | p50 | p95 |
                | ---|---|--- |
                | a "chain" | 1.23 | 2 |
                """, Files.readString(folder.resolve("sample.md")));
    }

    @Test
    void firstEventsAreMeasuredAndOursIsAReadAPutAndAnInvocation() throws Exception {
        assumeTrue(
                InterfaceClientFiles.running().stream()
                        .anyMatch(archive -> archive.getFileName().toString().startsWith("jointlambda-runtime-aws")),
                "functions are made of archives: \"mvn package\" makes them, \"mvn test\" does not");
        Section section = ColdStart.measure(1);

        List<Table.Row> rows = section.tables().get(0).rows();
        assertEquals(
                List.of("does nothing", "by hand", "ours", "ours, restored"),
                rows.stream().map(Table.Row::name).toList());
        assertEquals(List.of(1.0, 1.0), rows.get(1).figures().subList(5, 7));
        assertEquals(List.of(2.0, 1.0), rows.get(2).figures().subList(5, 7));
        assertEquals(List.of(2.0, 1.0), rows.get(3).figures().subList(5, 7));
    }

    @Test
    void theMachineIsDescribed() {
        Section machine = Machine.describe("2026-01-01", "abc", "0.1", "0.2", "0.3");

        assertTrue(machine.conditions().contains("Commit abc"));
    }
}
