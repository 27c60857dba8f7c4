package dev.jointlambda.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs a test method of JUnit 5 again and again, each time on new simulated clouds with another seed and other faults: crashes,
 * lost, late and repeated events, lost answers, outages, whatever {@link Fault} lists. The method deploys workflows on the
 * {@link Simulation} it takes, starts executions, and asserts what must hold whatever goes wrong.
 *
 * <pre>{@code
 * @SimulatedClouds
 * void orderIsChargedOnce(Simulation clouds) throws Exception {
 *     clouds.use(OrderFlow.class, () -> new OrderFlow(stock, prices, payments));
 *     OrderFlowClient client = OrderFlowClient.connect(clouds.binding(Cloud.AWS));
 *
 *     Receipt receipt = client.start("o-1", request).result(Duration.ofDays(7));
 *
 *     assertEquals(1, payments.of("o-1").size());
 * }
 * }</pre>
 *
 * <p>The first run has no fault. In the others any call of a function may have one. The calls of the test's own clients go well, and wait while
 * a fault keeps a cloud from answering.
 * After the method each run goes on with everything up until nothing is left to happen. Then no execution may have broken a
 * promise of the protocol ({@link Simulation#verify}), and all must have ended. Waiting costs no time, so wait for days: under
 * faults an execution may well take hours on the clouds' clock.
 *
 * <p>The first run that fails is the last. Its faults are reduced to those it takes to fail, by running the method some more
 * times; these runs are listed, and pass. The failure that is reported has the seed, the faults, every call of the run, and
 * how to repeat it alone: with the system property {@value #REPLAY}.
 *
 * <p>As for {@code @RepeatedTest}, each run has its own instance of the test class, and its {@code @BeforeEach} and
 * {@code @AfterEach} methods. State that outlives a run, such as static fields, makes failures that cannot be repeated.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(SimulatedCloudsExtension.class)
public @interface SimulatedClouds {
    /** The system property that has just one run made, with the faults it names: see {@link FaultScript#parse}. */
    String REPLAY = "jointlambda.replay";

    /** How many runs, 1 or more. */
    int runs() default 100;

    /** The seed of the first run; each further run has the next number. */
    long seed() default 1;

    /** How likely a fault is at each call of a function, from 0 to 1. */
    double faults() default 0.02;
}
