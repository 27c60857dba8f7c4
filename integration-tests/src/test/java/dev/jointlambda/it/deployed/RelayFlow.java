package dev.jointlambda.it.deployed;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.ArrayList;
import java.util.List;

/** Three steps that hand on what they are given; at home on Alibaba Cloud, and once over to AWS. */
@Workflow("relay")
@Placement(primary = ALIYUN, backup = AWS)
public class RelayFlow {
    /** The first step. */
    @Step
    @Next("carry")
    public Baton grasp(Baton baton) {
        return by(baton, "grasp");
    }

    /** The step on the other cloud. */
    @Step
    @Placement(primary = AWS, backup = ALIYUN)
    @Next("finish")
    public Baton carry(Baton baton) {
        return by(baton, "carry");
    }

    /** The last step. */
    @Step
    public Baton finish(Baton baton) {
        return by(baton, "finish");
    }

    private static Baton by(Baton baton, String hand) {
        List<String> hands = new ArrayList<>(baton.hands());
        hands.add(hand);
        return new Baton(baton.load(), hands);
    }
}
