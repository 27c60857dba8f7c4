package dev.jointlambda.it.kill.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.List;
import java.util.UUID;

/** The least that goes to the other cloud and back, for many executions at a time; its steps return what {@link EchoFlow}'s do. */
@Workflow("relay")
@Placement(primary = AWS, backup = ALIYUN)
public class RelayFlow {
    /** Made by the platform. */
    public RelayFlow() {}

    @Step(timeout = "5s")
    @Next("over")
    public Note out(String input) {
        return note(input);
    }

    @Step(timeout = "5s")
    @Next("back")
    @Placement(primary = ALIYUN, backup = AWS)
    public Note over(Note out) {
        return note(out.made());
    }

    @Step(timeout = "5s")
    public Note back(Note over) {
        return note(over.made());
    }

    private static Note note(String from) {
        return new Note(UUID.randomUUID().toString(), List.of(from));
    }
}
