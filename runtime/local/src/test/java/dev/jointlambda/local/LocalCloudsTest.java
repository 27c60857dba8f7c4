package dev.jointlambda.local;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.FunctionInvoker.Answer;
import dev.jointlambda.runtime.spi.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the clouds do when told to misbehave, as the vendors' own clients see it. */
final class LocalCloudsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ExecutionId NOBODY = new ExecutionId("noted", "nobody");

    private LocalClouds clouds;
    private CloudBinding onAws;
    private CloudBinding onAliyun;
    private int events;

    @BeforeEach
    void open() {
        open(LocalSettings.defaults(), new OneStep((event, answer, invocation) -> {}));
    }

    private void open(LocalSettings settings, OneStep workflow) {
        clouds = LocalClouds.start(settings).use(workflow, Object::new);
        onAws = clouds.binding(AWS);
        onAliyun = clouds.binding(ALIYUN);
    }

    @AfterEach
    void close() {
        clouds.close();
    }

    private CloudBinding on(Cloud cloud) {
        return cloud == AWS ? onAws : onAliyun;
    }

    private Answer invoke(Cloud from, Cloud to, String function, String eventId) {
        return on(from).services(to).functions().invokeAsync(function, eventId, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private Answer invoke(Cloud from, Cloud to) {
        return invoke(from, to, OneStep.FUNCTION, "event-" + ++events);
    }

    private void assertAccepted(Cloud from, Cloud to) {
        assertEquals(new Answer.Accepted(), invoke(from, to), () -> from + " to " + to);
    }

    private int ran(Cloud cloud) throws InterruptedException {
        assertTrue(clouds.awaitIdle(PATIENCE), "still something under way");
        return (int) clouds.ran().stream().filter(each -> each.cloud() == cloud).count();
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void functionsThatRefuseProvablyTakeNothingUntilTheyAreUpAgain(Cloud cloud) throws Exception {
        clouds.functions(cloud).down(Outage.REFUSED);
        for (Cloud from : Cloud.values()) {
            assertInstanceOf(Answer.Rejected.class, invoke(from, cloud), () -> "from " + from);
            assertAccepted(from, other(cloud));
        }
        clouds.functions(cloud).up();
        for (Cloud from : Cloud.values()) {
            assertAccepted(from, cloud);
        }
        assertEquals(2, ran(cloud));
        assertEquals(2, ran(other(cloud)));
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void functionsThatFailLeaveItOpenWhatTheyTook(Cloud cloud) throws Exception {
        clouds.functions(cloud).down(Outage.ERROR);
        for (Cloud from : Cloud.values()) {
            assertInstanceOf(Answer.Unknown.class, invoke(from, cloud), () -> "from " + from);
        }
        clouds.functions(cloud).up();
        assertAccepted(AWS, cloud);
        assertEquals(1, ran(cloud));
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void functionsThatKeepSilentLeaveItOpenWhatTheyTook(Cloud cloud) throws Exception {
        close();
        open(
                LocalSettings.defaults().withReadTimeout(Duration.ofMillis(500)),
                new OneStep((event, answer, invocation) -> {}));
        clouds.functions(cloud).down(Outage.SILENT);

        assertInstanceOf(Answer.Unknown.class, invoke(cloud, cloud));
        assertEquals(0, ran(cloud));
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void storeThatIsDownSaysSoAndHasItsRowsAgainAfterwards(Cloud cloud) {
        clouds.store(cloud).down(Outage.REFUSED);
        assertThrows(
                StoreException.class, () -> on(cloud).services(cloud).store().execution(NOBODY));
        assertNull(on(cloud).services(other(cloud)).store().execution(NOBODY));
        clouds.store(cloud).up();
        assertNull(on(cloud).services(cloud).store().execution(NOBODY));
    }

    @Test
    void cutLinkRefusesTheOtherCloudOnly() throws Exception {
        clouds.cutLink();
        assertInstanceOf(Answer.Rejected.class, invoke(AWS, ALIYUN));
        assertInstanceOf(Answer.Rejected.class, invoke(ALIYUN, AWS));
        assertThrows(StoreException.class, () -> onAws.services(ALIYUN).store().execution(NOBODY));
        assertAccepted(AWS, AWS);
        assertAccepted(ALIYUN, ALIYUN);
        assertNull(onAws.services(AWS).store().execution(NOBODY));
        clouds.mendLink();
        assertAccepted(AWS, ALIYUN);
        assertAccepted(ALIYUN, AWS);
        assertEquals(2, ran(AWS));
        assertEquals(2, ran(ALIYUN));
    }

    @Test
    void mendingTheLinkEndsNoOutage() {
        clouds.functions(ALIYUN).down(Outage.REFUSED);
        clouds.cutLink();
        clouds.mendLink();
        assertInstanceOf(Answer.Rejected.class, invoke(AWS, ALIYUN));
        clouds.cutLink();
        clouds.functions(ALIYUN).up();
        assertInstanceOf(Answer.Rejected.class, invoke(AWS, ALIYUN));
        assertAccepted(ALIYUN, ALIYUN);
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void throttledInvocationIsARejection(Cloud cloud) throws Exception {
        clouds.deliveries(cloud).throttle(1);
        Answer.Rejected rejected = assertInstanceOf(Answer.Rejected.class, invoke(AWS, cloud));
        assertTrue(rejected.reason().contains("429"), rejected.reason());
        clouds.deliveries(cloud).throttle(0);
        assertAccepted(AWS, cloud);
        assertEquals(1, ran(cloud));
    }

    @ParameterizedTest
    @EnumSource(Cloud.class)
    void unknownFunctionIsARejectionThatNamesIt(Cloud cloud) throws Exception {
        Answer.Rejected rejected =
                assertInstanceOf(Answer.Rejected.class, invoke(AWS, cloud, "local-noted-typo", "event"));
        assertTrue(rejected.reason().contains("local-noted-typo"), rejected.reason());
        assertEquals(0, ran(cloud));
    }

    @Test
    void functionComputeRunsOneTaskIdOnce() throws Exception {
        assertEquals(new Answer.Accepted(), invoke(AWS, ALIYUN, OneStep.FUNCTION, "same"));
        assertEquals(new Answer.Accepted(), invoke(AWS, ALIYUN, OneStep.FUNCTION, "same"));
        assertEquals(1, ran(ALIYUN));
    }

    @Test
    void eventIsDeliveredTwiceOrNotAtAllAsTold() throws Exception {
        clouds.deliveries(ALIYUN).duplicate(1);
        assertAccepted(AWS, ALIYUN);
        assertEquals(2, ran(ALIYUN));
        clouds.deliveries(ALIYUN).drop(1);
        assertAccepted(AWS, ALIYUN);
        assertEquals(2, ran(ALIYUN));
        assertAccepted(AWS, AWS);
        assertEquals(1, ran(AWS));
    }

    @Test
    void eventOfAFunctionThatKeepsFailingIsGivenUpAndItsSweeperIsTold() throws Exception {
        close();
        open(LocalSettings.defaults(), new OneStep((event, answer, invocation) -> {
            throw new IllegalStateException("no");
        }));

        assertAccepted(AWS, AWS);
        assertEquals(5, ran(AWS));
        assertEquals(
                List.of(OneStep.FUNCTION, OneStep.FUNCTION, OneStep.FUNCTION, OneStep.FUNCTION, OneStep.SWEEPER),
                clouds.ran().stream().map(Ran::function).toList());
        assertEquals(List.of(Bytes.utf8("{}")), clouds.givenUp());
    }

    @Test
    void secondWorkflowOfOneNameIsRefused() {
        assertEquals(
                "AWS has a function \"local-noted-note\" already: is a workflow used twice, or are there two of its name?",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> clouds.use(new OneStep((event, answer, invocation) -> {}), Object::new))
                        .getMessage());
    }

    @Test
    void operationsAreCountedUntilForgotten() {
        onAws.services(AWS).store().execution(NOBODY);
        onAws.services(ALIYUN).store().execution(NOBODY);
        assertEquals(1L, clouds.store(AWS).operations().get("GetItem"));
        assertEquals(1L, clouds.store(ALIYUN).operations().get("GetRow"));
        clouds.forget();
        assertNull(clouds.store(AWS).operations().get("GetItem"));
    }

    @Test
    void closedCloudsAreGone() {
        clouds.close();
        assertInstanceOf(Answer.Rejected.class, invoke(AWS, AWS));
    }

    private static Cloud other(Cloud cloud) {
        return cloud == AWS ? ALIYUN : AWS;
    }
}
