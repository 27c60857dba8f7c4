package @group@;

@imports@

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.List;

/** Greets everybody at once, and puts the greetings together in the order of the names. */
@Workflow("greeting")
@Placement(@placement@)
public class GreetingFlow {
    public record Request(List<String> names) {}

    @Step
    @Next(forEach = "greet")
    public List<String> list(Request request) {
        return request.names();
    }

    @Step
    @Next("join")
    public String greet(String name) {
        return "Hello, " + name + "!";
    }

    @Step
    public String join(List<String> greetings) {
        return String.join(" ", greetings);
    }
}
