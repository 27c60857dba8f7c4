package dev.jointlambda.local.process;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Edge;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.StepFunction;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.WorkflowModel.StepModel;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.ExecutionId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Found by its name, as generated functions are. */
@SuppressWarnings("checkstyle:TypeName")
public final class Obedient_Functions implements WorkflowFunctions<Obedient> {
    static final String FUNCTION = "local-obedient-obey";

    /** Found by its name. */
    public Obedient_Functions() {}

    @Override
    public WorkflowModel model() {
        return WorkflowModel.of(
                "obedient",
                1,
                Duration.ofDays(7),
                "obey",
                StepModel.of("obey", Cloud.AWS, Cloud.ALIYUN, Duration.ofSeconds(5), Edge.end(Cloud.AWS)));
    }

    @Override
    public StepFunction function(
            String step, Cloud cloud, CloudBinding binding, Supplier<? extends Obedient> workflow) {
        return (event, answer, invocation) -> obey(binding, event, answer, invocation);
    }

    @Override
    public StepFunction sweeper(Cloud cloud, CloudBinding binding) {
        return (event, answer, invocation) -> {};
    }

    private static void obey(CloudBinding binding, InputStream event, OutputStream answer, Invocation invocation)
            throws IOException {
        String order = new String(event.readAllBytes(), StandardCharsets.UTF_8);
        switch (order) {
            case "\"pid\"" ->
                answer(answer, Long.toString(ProcessHandle.current().pid()));
            case "\"environment\"" ->
                answer(answer, new TreeSet<>(System.getenv().keySet()).toString());
            case "\"print\"" -> {
                System.out.println("this must not get between the messages");
                answer(answer, invocation.requestId());
            }
            case "\"throw\"" -> throw new IllegalStateException("told to");
            case "\"exit\"" -> Runtime.getRuntime().halt(3);
            case "\"hang\"" -> hang();
            case "\"ask\"" -> {
                answer(
                        answer,
                        String.valueOf(binding.services(Cloud.ALIYUN)
                                .store()
                                .execution(new ExecutionId("obedient", "nobody"))));
            }
            default -> throw new IllegalArgumentException("not understood: " + order);
        }
    }

    private static void answer(OutputStream answer, String text) throws IOException {
        answer.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void hang() {
        CountDownLatch never = new CountDownLatch(1);
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException e) {
                System.err.println("not even now");
            }
        }
    }
}
