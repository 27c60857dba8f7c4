package dev.jointlambda.local.process;

import dev.jointlambda.local.process.Message.Run;
import dev.jointlambda.local.process.Message.Threw;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The functions in a process: made when their first event comes, one event at a time. */
final class ProcessFunctions {
    private final MessageStream parent;
    private final CloudBinding binding;
    private final @Nullable Gate gate;
    private final Map<String, StepFunction> instances = new HashMap<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor();

    /** @param gate where its threads stop at points; null if there are none */
    ProcessFunctions(MessageStream parent, CloudBinding binding, @Nullable Gate gate) {
        this.parent = parent;
        this.binding = binding;
        this.gate = gate;
    }

    /** Serves the parent until it is gone. */
    void serve() throws IOException {
        parent.send(new Message.Ready());
        for (Message message = parent.receive(); message != null; message = parent.receive()) {
            if (message instanceof Run run) {
                one.execute(() -> answer(run));
            } else if (message instanceof Message.GoOn go && gate != null) {
                gate.open(go.point());
            }
        }
    }

    private void answer(Run run) {
        try {
            parent.send(run(run));
        } catch (IOException e) {
            // The parent is gone, and this process is about to follow: there is nobody to tell.
            Runtime.getRuntime().halt(ProcessMain.NO_PARENT);
        }
    }

    // A platform survives whatever a function throws, errors too.
    @SuppressWarnings("CatchThrowable")
    private Message run(Run run) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            instances
                    .computeIfAbsent(run.workflow() + "/" + run.step(), any -> instance(run))
                    .handle(new ByteArrayInputStream(run.event().array()), answer, run.invocation());
            return new Message.Returned(Bytes.of(answer.toByteArray()));
        } catch (Throwable thrown) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            return new Threw(thrown.getClass().getName(), String.valueOf(thrown.getMessage()), trace.toString());
        }
    }

    private StepFunction instance(Run run) {
        try {
            return make(Class.forName(run.workflow()), run.step());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "a process of its own does not have the class " + run.workflow() + " on its class path", e);
        }
    }

    private <W> StepFunction make(Class<W> workflow, String step) {
        WorkflowFunctions<W> functions = WorkflowFunctions.of(workflow);
        CloudBinding bound = gate == null
                ? binding
                : new PointedBinding(
                        binding,
                        place -> gate.reach(new KillPoint(functions.model().name(), step, binding.cloud(), place)));
        return step.equals(Run.SWEEPER)
                ? functions.sweeper(binding.cloud(), bound)
                : functions.function(step, binding.cloud(), bound, maker(workflow));
    }

    private static <W> Supplier<W> maker(Class<W> workflow) {
        return () -> {
            try {
                return workflow.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(
                        "in a process of its own, " + workflow.getName()
                                + " is made with its public constructor without parameters, which failed",
                        e);
            }
        };
    }
}
