package dev.jointlambda.local.process;

import dev.jointlambda.Cloud;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Runs the functions of one cloud in a process of their own, for a parent at the other end of its standard input. */
final class ProcessMain {
    /** Has the process stop at points. */
    static final String POINTS = "points";

    /** How it exits when its parent is gone. */
    static final int NO_PARENT = 0;

    private static final int FAILED = 1;

    private ProcessMain() {}

    /**
     * Runs until the standard input ends, and then ends at once, whatever its threads are doing: some of the vendors' clients
     * have threads that would keep it alive.
     *
     * @param arguments the cloud; {@link #POINTS} if it is to stop at them
     */
    // Whatever it is, a process must not stay behind.
    @SuppressWarnings("CatchThrowable")
    public static void main(String[] arguments) {
        try {
            serve(Cloud.valueOf(arguments[0]), arguments.length > 1 && arguments[1].equals(POINTS));
        } catch (Throwable failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(FAILED);
        }
        Runtime.getRuntime().halt(NO_PARENT);
    }

    private static void serve(Cloud cloud, boolean points) throws IOException {
        MessageStream parent = MessageStream.of(System.in, new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err); // what functions print must not get between the messages
        CloudBinding binding =
                switch (cloud) {
                    case AWS -> AwsCloud.fromEnvironment(AliyunCloud.peer());
                    case ALIYUN -> AliyunCloud.fromEnvironment(AwsCloud.peer());
                };
        new ProcessFunctions(parent, binding, points ? new Gate(parent) : null).serve();
    }
}
