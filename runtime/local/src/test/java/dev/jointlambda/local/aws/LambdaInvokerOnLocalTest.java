package dev.jointlambda.local.aws;

import dev.jointlambda.local.http.Fault;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.testkit.FunctionInvokerContract;
import java.util.Collection;
import org.junit.jupiter.api.AfterEach;

final class LambdaInvokerOnLocalTest extends FunctionInvokerContract {
    private final LocalAws aws = new LocalAws();
    private final FunctionInvoker invoker = aws.services().functions();

    @AfterEach
    void stop() {
        aws.close();
    }

    @Override
    public FunctionInvoker invoker() {
        return invoker;
    }

    @Override
    public String function() {
        return LocalAws.FUNCTION;
    }

    /** The host notes an event before the endpoint answers. */
    @Override
    public Collection<Bytes> delivered(int atLeast) {
        return aws.noted.events();
    }

    @Override
    public void refuseConnections() {
        aws.lambdaFront.fault(new Fault.Refused());
    }
}
