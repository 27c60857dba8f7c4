package dev.jointlambda.testkit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes the runs that {@link SimulatedClouds} asks for, each decided on once the one before is over. */
final class SimulatedCloudsExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), SimulatedClouds.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Campaign campaign = campaign(context.getRequiredTestMethod());
        Spliterators.AbstractSpliterator<TestTemplateInvocationContext> runs =
                new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, 0) {
                    @Override
                    public boolean tryAdvance(Consumer<? super TestTemplateInvocationContext> action) {
                        Campaign.Run run = campaign.next();
                        if (run != null) {
                            action.accept(new SimulatedRun(campaign, run));
                        }
                        return run != null;
                    }
                };
        return StreamSupport.stream(runs, false);
    }

    private static Campaign campaign(Method method) {
        SimulatedClouds asked =
                AnnotationSupport.findAnnotation(method, SimulatedClouds.class).orElseThrow();
        if (!Arrays.asList(method.getParameterTypes()).contains(Simulation.class)) {
            throw wrong(method, "the method has no parameter of type Simulation; take one, and use the workflow on it");
        }
        if (asked.runs() < 1) {
            throw wrong(method, "runs is " + asked.runs() + "; ask for 1 or more");
        }
        if (!(asked.faults() >= 0 && asked.faults() <= 1)) {
            throw wrong(method, "faults is " + asked.faults() + "; it is a probability, from 0 to 1");
        }
        String replay = System.getProperty(SimulatedClouds.REPLAY);
        if (replay == null) {
            return Campaign.search(asked.runs(), asked.seed(), asked.faults());
        }
        try {
            return Campaign.replay(FaultScript.parse(replay));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    "the system property " + SimulatedClouds.REPLAY + ": " + e.getMessage(), e);
        }
    }

    private static ExtensionConfigurationException wrong(Method method, String what) {
        return new ExtensionConfigurationException("@SimulatedClouds on "
                + method.getDeclaringClass().getSimpleName() + "." + method.getName() + ": " + what);
    }
}
