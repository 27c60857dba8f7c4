package dev.jointlambda.samples.demo;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.ExecutionFailedException;
import dev.jointlambda.samples.montecarlo.Estimate;
import dev.jointlambda.samples.montecarlo.MonteCarlo;
import dev.jointlambda.samples.montecarlo.MonteCarloClient;
import dev.jointlambda.samples.montecarlo.Throws;
import dev.jointlambda.samples.order.OrderFlow;
import dev.jointlambda.samples.order.OrderFlowClient;
import dev.jointlambda.samples.order.Receipt;
import dev.jointlambda.samples.order.Request;
import dev.jointlambda.samples.order.RequestFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Runs the samples on two clouds on this machine. */
public final class Demo {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final DemoClouds clouds;
    private final PrintStream out;
    private final Report report;

    private Demo(DemoClouds clouds, PrintStream out) {
        this.clouds = clouds;
        this.out = out;
        this.report = new Report(out);
        clouds.use(MonteCarlo.class, MonteCarlo::new);
        clouds.use(OrderFlow.class, OrderFlow::new);
    }

    /** Exit status 0: it went well; 1: an execution failed; 2: the command or the file cannot be understood. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(args, out, new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] args, PrintStream out, PrintStream err) throws InterruptedException {
        Arguments arguments;
        Request request;
        try {
            arguments = Arguments.of(args);
            request = RequestFile.read(arguments.order());
        } catch (IllegalArgumentException e) {
            err.println("demo: " + e.getMessage());
            return 2;
        }
        try (DemoClouds clouds = arguments.inMemory() ? new InMemory() : new OnTheWire()) {
            Demo demo = new Demo(clouds, out);
            out.println("Two clouds on this machine, " + clouds.name() + ".");
            out.println();
            if (arguments.onlyOrder()) {
                demo.order("The order of " + arguments.order(), request);
                return 0;
            }
            demo.both("", request);
            clouds.functionsDown(Cloud.ALIYUN);
            out.println("Now Aliyun's functions are down.");
            out.println();
            demo.both(", Aliyun's functions down", request);
            return 0;
        } catch (ExecutionFailedException e) {
            err.println("demo: " + e.getMessage());
            return 1;
        } catch (TimeoutException e) {
            err.println("demo: " + e.getMessage());
            return 1;
        }
    }

    private void both(String how, Request request) throws InterruptedException, TimeoutException {
        monteCarlo("MonteCarlo with 32 branches" + how);
        order("OrderFlow" + how, request);
    }

    private void monteCarlo(String title) throws InterruptedException, TimeoutException {
        begin(title);
        Estimate estimate = MonteCarloClient.connect(clouds.client())
                .start(new Throws(1_000_000, 32))
                .result(LONGEST);
        clouds.settle();
        report.print(
                String.format(
                        Locale.ROOT,
                        "pi is about %.4f, from %,d points by %d branches",
                        estimate.pi(),
                        estimate.points(),
                        estimate.branches()),
                clouds);
    }

    private void order(String title, Request request) throws InterruptedException, TimeoutException {
        begin(title);
        Receipt receipt =
                OrderFlowClient.connect(clouds.client()).start(request).result(LONGEST);
        clouds.settle();
        report.print(
                (receipt.accepted() ? "accepted" : "declined") + ", " + receipt.reason() + ", total " + receipt.total(),
                clouds);
    }

    private void begin(String title) {
        clouds.forget();
        out.println(title);
    }

    /** What the command line says. */
    private record Arguments(boolean inMemory, boolean onlyOrder, Path order) {
        private static final String USAGE = "usage: ./demo [--in-memory] [order FILE]";

        static Arguments of(String[] args) {
            boolean inMemory = false;
            String file = null;
            for (int i = 0; i < args.length; i++) {
                if (args[i].equals("--in-memory")) {
                    inMemory = true;
                } else if (args[i].equals("order") && file == null && i + 1 < args.length) {
                    file = args[++i];
                } else {
                    throw new IllegalArgumentException("\"" + args[i] + "\" is not understood here; " + USAGE);
                }
            }
            String shipped = System.getProperty("demo.order", "order.json");
            return new Arguments(inMemory, file != null, Path.of(file == null ? shipped : file));
        }
    }
}
