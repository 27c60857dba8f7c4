package dev.jointlambda.local.process;

import dev.jointlambda.local.functions.FunctionInstance;
import dev.jointlambda.local.functions.FunctionInstances;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;

/** One function in whatever process of its cloud is free. A process whose function threw is used again; a dead one is not. */
final class ProcessInstances implements FunctionInstances {
    private final FunctionProcesses processes;
    private final String workflow;
    private final String step;

    ProcessInstances(FunctionProcesses processes, String workflow, String step) {
        this.processes = processes;
        this.workflow = workflow;
        this.step = step;
    }

    @Override
    public FunctionInstance take() throws InterruptedException {
        return new InProcess(processes.take(), workflow, step);
    }

    @Override
    public void release(FunctionInstance instance, boolean failed) {
        processes.release(((InProcess) instance).process);
    }

    /** Of all the cloud's functions: they share their processes. */
    @Override
    public int coldStarts() {
        return processes.started();
    }

    private record InProcess(FunctionProcess process, String workflow, String step) implements FunctionInstance {
        @Override
        public void handle(InputStream event, OutputStream answer, Invocation invocation) throws IOException {
            try {
                Bytes returned =
                        process.run(new Message.Run(workflow, step, invocation, Bytes.of(event.readAllBytes())));
                answer.write(returned.array());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.kill("because nobody waits for it any more");
                throw new InterruptedIOException("the wait for a process was interrupted");
            }
        }

        @Override
        public void timeUp(Thread handling) {
            process.kill("at its function's time limit");
        }
    }
}
