package dev.jointlambda.local.aliyun;

import dev.jointlambda.local.http.Fault;
import dev.jointlambda.local.http.HttpFront;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.testkit.FunctionInvokerContract;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** The contract of invokers, over Function Compute's 2.0 API. */
class ServiceFunctionContractTest extends FunctionInvokerContract {
    private static final String SERVICE = "shop";

    private final NotingFunctions functions = new NotingFunctions(SERVICE + "$");
    private final HttpFront front =
            HttpFront.start("function-compute-2", FunctionComputeEndpoint.create(functions, Local.KEY));
    private final CloudServices services = Local.services(
            front.uri(),
            front.uri(),
            URI.create("http://127.0.0.1:9/b"),
            Map.of("JOINTLAMBDA_ALIYUN_FC", "2.0", "JOINTLAMBDA_ALIYUN_FC_SERVICE", SERVICE));

    @Override
    public FunctionInvoker invoker() {
        return services.functions();
    }

    @Override
    public String function() {
        return NotingFunctions.NOTES;
    }

    @Override
    public Collection<Bytes> delivered(int atLeast) throws InterruptedException {
        return functions.noted(atLeast);
    }

    @Override
    public void refuseConnections() {
        front.fault(new Fault.Refused());
    }

    @AfterEach
    void stop() throws Exception {
        Local.close(services);
        front.close();
    }
}
