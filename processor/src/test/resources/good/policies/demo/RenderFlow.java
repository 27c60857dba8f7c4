package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.On;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepContext;
import dev.jointlambda.Workflow;

/** Other resources on one cloud, and a large result that crosses clouds on purpose. */
@Workflow(value = "render", timeout = "2h")
@Placement(primary = AWS, backup = ALIYUN)
public class RenderFlow {
    @Step(timeout = "20m", memoryMb = 1024)
    @On(cloud = ALIYUN, memoryMb = 2048, cpu = 0.75)
    @On(cloud = AWS, timeout = "15m", memoryMb = 1000)
    @Next("print")
    @SuppressWarnings("JL701")
    public byte[] render(String text, StepContext step) {
        return new byte[step.attempt()];
    }

    @Step
    @Placement(primary = ALIYUN)
    @On.List({@On(cloud = ALIYUN, cpu = 0.15)})
    public int print(byte[] image) {
        return image.length;
    }
}
