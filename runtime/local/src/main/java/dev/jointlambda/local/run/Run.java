package dev.jointlambda.local.run;

import dev.jointlambda.runtime.ExecutionFailedException;
import dev.jointlambda.runtime.StartException;
import dev.jointlambda.runtime.WorkflowClient;
import dev.jointlambda.runtime.WorkflowFunctions;
import dev.jointlambda.runtime.WorkflowModel;
import dev.jointlambda.runtime.spi.PayloadException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs one execution of a workflow on two clouds on this machine, and prints its result and the way it took. */
public final class Run {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String USAGE =
            "usage: Run [--in-memory] <workflow class> <file with the input> [<execution id>]";

    private Run() {}

    /**
     * Runs it. Exit status 0: it went well; 1: the execution failed; 2: the command or the input cannot be understood.
     *
     * @param args {@code [--in-memory] <workflow class> <file with the input as JSON> [<execution id>]}
     */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] args, PrintStream out, PrintStream err) throws InterruptedException, IOException {
        boolean inMemory = args.length > 0 && args[0].equals("--in-memory");
        int first = inMemory ? 1 : 0;
        int given = args.length - first;
        if (given < 2 || given > 3) {
            err.println(USAGE);
            return 2;
        }
        String id = given == 3 ? args[first + 2] : "run-1";
        try (Clouds clouds = inMemory ? new MemoryClouds() : new WireClouds()) {
            Class<?> workflow = Class.forName(args[first]);
            execute(clouds, workflow, id, Files.readString(Path.of(args[first + 1])), out);
            return 0;
        } catch (ClassNotFoundException e) {
            err.println("There is no class " + args[first] + " on the class path.");
            return 2;
        } catch (PayloadException e) {
            err.println("The input is not JSON: " + e.getMessage());
            return 2;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (ExecutionFailedException | StartException | TimeoutException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static <W> void execute(Clouds clouds, Class<W> workflow, String id, String input, PrintStream out)
            throws InterruptedException, TimeoutException {
        WorkflowModel model = WorkflowFunctions.of(workflow).model();
        clouds.use(workflow, maker(workflow));
        RawJson json = new RawJson();
        out.println("Workflow \"" + model.name() + "\", execution " + id + ", on two clouds on this machine, "
                + clouds.name() + ".");
        try {
            String result = WorkflowClient.of(clouds.client(model.home()), model, json, json)
                    .start(id, input)
                    .result(LONGEST);
            out.println("Result: " + result);
        } finally {
            clouds.settle();
            Report.print(clouds.ran(), out);
        }
    }

    private static <W> Supplier<W> maker(Class<W> workflow) {
        return () -> {
            try {
                return workflow.getConstructor().newInstance();
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException(
                        "the constructor of " + workflow.getName() + " threw " + e.getCause(), e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(
                        workflow.getName() + " has no public constructor without parameters", e);
            }
        };
    }
}
