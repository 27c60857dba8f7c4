package dev.jointlambda.testkit;

import dev.jointlambda.testkit.Campaign.Purpose;
import java.lang.reflect.Method;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/** One run of a test on simulated clouds. */
final class SimulatedRun implements TestTemplateInvocationContext, ParameterResolver, InvocationInterceptor {
    /** What the runtime logs about every fault and every replay would hide what matters. */
    private static final Logger LOG = Logger.getLogger("dev.jointlambda");

    private final Campaign campaign;
    private final Campaign.Run run;
    private final Simulation clouds;

    SimulatedRun(Campaign campaign, Campaign.Run run) {
        this.campaign = campaign;
        this.run = run;
        this.clouds =
                Simulation.seeded(run.script().seed()).faults(run.faults()).patientClients();
        if (run.purpose() == Purpose.SHOW) {
            clouds.journalled();
        }
    }

    @Override
    public String getDisplayName(int invocation) {
        return switch (run.purpose()) {
            case SEARCH -> "run " + run.number() + ": " + run.script();
            case SHRINK -> "run " + run.number() + " failed; with fewer faults: " + run.script();
            case SHOW -> "replay: " + run.script();
        };
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Simulation.class;
    }

    @Override
    public Simulation resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return clouds;
    }

    Simulation clouds() {
        return clouds;
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> of, ExtensionContext context)
            throws Throwable {
        run(invocation::proceed, of.getExecutable());
    }

    /** Calls the test's method, and judges what comes of it. */
    void run(Executable method, Method test) throws Throwable {
        Level level = LOG.getLevel();
        LOG.setLevel(Level.OFF);
        try {
            method.execute();
            clouds.recover();
            clouds.runUntilIdle();
            clouds.verifyAllCompleted();
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception | Error e) {
            failed(e, test);
            return;
        } finally {
            LOG.setLevel(level);
        }
        passed(test);
    }

    private void failed(Throwable why, Method test) {
        FaultScript happened = clouds.faultScript();
        campaign.failed(run, happened, why);
        if (run.purpose() == Purpose.SHOW) {
            throw Findings.failed(campaign, run, clouds.journal(), why, test);
        }
    }

    private void passed(Method test) {
        campaign.passed(run);
        Campaign.Found found = campaign.found();
        if (run.purpose() == Purpose.SHOW && found != null) {
            throw Findings.unstable(found, run, test);
        }
    }
}
