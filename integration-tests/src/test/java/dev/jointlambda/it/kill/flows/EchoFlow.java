package dev.jointlambda.it.kill.flows;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Catch;
import dev.jointlambda.From;
import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.StepFailure;
import dev.jointlambda.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Every edge that the language has, across both clouds, with user code that returns something else in every run and says
 * what it was given: so that the rows alone show whether each step was given exactly what was committed before it. Its
 * steps may take five seconds, so that its sweeper need not wait long.
 */
@Workflow("echo")
@Placement(primary = AWS, backup = ALIYUN)
public class EchoFlow {
    /** How many items there are. */
    public static final int ITEMS = 3;

    /** Made by the platform. */
    public EchoFlow() {}

    @Step(timeout = "5s")
    @Next({"side", "list"})
    public Note open(String input) {
        return new Note(fresh(), List.of(input));
    }

    @Step(timeout = "5s")
    @Next("join")
    @Placement(primary = ALIYUN, backup = AWS)
    public Side side(Note open) {
        return new Side(fresh(), List.of(open.made()));
    }

    @Step(timeout = "5s")
    @Next(forEach = "item", maxConcurrency = 2)
    public List<Note> list(Note open) {
        List<Note> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            items.add(new Note(fresh(), List.of(open.made())));
        }
        return items;
    }

    @Step(timeout = "5s")
    @Next("gather")
    @Placement(primary = ALIYUN, backup = AWS)
    public Note item(Note element) {
        return new Note(fresh(), List.of(element.made()));
    }

    @Step(timeout = "5s")
    @Next("join")
    public Note gather(List<Note> items) {
        return new Note(fresh(), items.stream().map(Note::made).toList());
    }

    @Step(timeout = "5s")
    @Next(oneOf = {"good", "bad"})
    @Placement(primary = ALIYUN, backup = AWS)
    public Way join(Side side, Note gathered) {
        String made = fresh();
        List<String> from = List.of(side.made(), gathered.made());
        // Another run may choose the other way: only the one that is committed counts.
        return made.charAt(0) < '8' ? new Way.Good(made, from) : new Way.Bad(made, from);
    }

    @Step(timeout = "5s")
    public Note good(Way.Good way) {
        return new Note(fresh(), List.of(way.made()));
    }

    @Step(timeout = "5s")
    @Catch(value = Refused.class, next = "sorry")
    public Note bad(Way.Bad way) throws Refused {
        throw new Refused(way.made());
    }

    @Step(timeout = "5s")
    @Placement(primary = ALIYUN, backup = AWS)
    public Note sorry(StepFailure why, @From("open") Note open) {
        return new Note(fresh(), List.of(why.message(), open.made()));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }
}
