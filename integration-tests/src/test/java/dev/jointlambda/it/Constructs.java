package dev.jointlambda.it;

import dev.jointlambda.it.flows.CatchFlow;
import dev.jointlambda.it.flows.CatchFlowClient;
import dev.jointlambda.it.flows.ChoiceFlow;
import dev.jointlambda.it.flows.ChoiceFlowClient;
import dev.jointlambda.it.flows.InheritedFlows;
import dev.jointlambda.it.flows.InheritedFlows_FlowClient;
import dev.jointlambda.it.flows.JoinedChoiceFlow;
import dev.jointlambda.it.flows.JoinedChoiceFlowClient;
import dev.jointlambda.it.flows.MaybeFlow;
import dev.jointlambda.it.flows.MaybeFlowClient;
import dev.jointlambda.it.flows.MaybeResultFlow;
import dev.jointlambda.it.flows.MaybeResultFlowClient;
import dev.jointlambda.it.flows.NestedFlow;
import dev.jointlambda.it.flows.NestedFlowClient;
import dev.jointlambda.it.flows.OlderFlow;
import dev.jointlambda.it.flows.OlderFlowClient;
import dev.jointlambda.it.flows.OrderingFlow;
import dev.jointlambda.it.flows.OrderingFlowClient;
import dev.jointlambda.it.flows.UnequalFlow;
import dev.jointlambda.it.flows.UnequalFlowClient;
import dev.jointlambda.it.flows.Word;
import java.util.List;
import java.util.Optional;

/** Each construct of the language, once for each way it can go. */
final class Constructs {
    private Constructs() {}

    static final Case<Word> CHOICE_SHIP = new Case<>(
            "choice-ship", "choice", 3, new Word("ship>ship>mail:Ship"), (clouds, id) -> ChoiceFlowClient.connect(
                            clouds.client())
                    .start(id, new Word("ship")));
    static final Case<Word> CHOICE_HOLD = new Case<>(
            "choice-hold", "choice", 3, new Word("hold>stop:Hold>mail:Hold"), (clouds, id) -> ChoiceFlowClient.connect(
                            clouds.client())
                    .start(id, new Word("hold")));
    static final Case<String> OLDER = new Case<>(
            "older",
            "older",
            10,
            "[107/0, 114/1], aside, a>begin, a>begin>middle, [107, 114], a",
            (clouds, id) -> OlderFlowClient.connect(clouds.client()).start(id, new Word("a")));
    static final Case<String> COUPON = new Case<>(
            "maybe-coupon", "maybe", 4, "l>coupon/l>coupon/LeftSide", (clouds, id) -> MaybeFlowClient.connect(
                            clouds.client())
                    .start(id, new Word("l")));
    static final Case<String> NO_COUPON = new Case<>(
            "maybe-plain", "maybe", 4, "none/none/RightSide", (clouds, id) -> MaybeFlowClient.connect(clouds.client())
                    .start(id, new Word("r")));
    static final Case<String> NESTED =
            new Case<>("nested", "nested", 15, "|e0[1, 0]|e0[2, 0] o1>shift", (clouds, id) -> NestedFlowClient.connect(
                            clouds.client())
                    .start(id, 3));
    static final Case<String> CAUGHT_ITEM = new Case<>(
            "catch-item", "catch", 7, "charged 2002", (clouds, id) -> CatchFlowClient.connect(clouds.client())
                    .start(id, new Word("be lost")));
    static final Case<String> DECLINED = new Case<>(
            "catch-declined", "catch", 7, "sorry: declined", (clouds, id) -> CatchFlowClient.connect(clouds.client())
                    .start(id, new Word("go on")));
    static final Case<String> TIDIED =
            new Case<>("catch-tidied", "catch", 6, "failed", (clouds, id) -> CatchFlowClient.connect(clouds.client())
                    .start(id, new Word("go far")));
    static final Case<Word> UNEQUAL_ONE = new Case<>(
            "unequal-one", "unequal", 2, new Word("l>ship"), (clouds, id) -> UnequalFlowClient.connect(clouds.client())
                    .start(id, new Word("l")));
    static final Case<Word> UNEQUAL_TWO = new Case<>(
            "unequal-two", "unequal", 4, new Word("r>cancel>answer"), (clouds, id) -> UnequalFlowClient.connect(
                            clouds.client())
                    .start(id, new Word("r")));
    static final Case<String> ORDERING = new Case<>(
            "ordering", "ordering", 5, "gone after 7", (clouds, id) -> OrderingFlowClient.connect(clouds.client())
                    .start(id));
    static final Case<Optional<Word>> GIVEN = new Case<>(
            "mayberesult-given",
            "mayberesult",
            2,
            Optional.of(new Word("l>give")),
            (clouds, id) -> MaybeResultFlowClient.connect(clouds.client()).start(id, new Word("l")));
    static final Case<Optional<Word>> KEPT = new Case<>(
            "mayberesult-kept", "mayberesult", 2, Optional.empty(), (clouds, id) -> MaybeResultFlowClient.connect(
                            clouds.client())
                    .start(id, new Word("r")));
    static final Case<String> JOINED_DIRECTLY = new Case<>(
            "joinedchoice-directly",
            "joinedchoice",
            13,
            "l>begin>one+l>begin>two l>begin>beside>one+l>begin>beside>two 14",
            (clouds, id) -> JoinedChoiceFlowClient.connect(clouds.client()).start(id, new Word("l")));
    static final Case<String> JOINED_ROUND = new Case<>(
            "joinedchoice-round",
            "joinedchoice",
            14,
            "r>begin>round>one+r>begin>round>two r>begin>beside>one+r>begin>beside>two 14",
            (clouds, id) -> JoinedChoiceFlowClient.connect(clouds.client()).start(id, new Word("r")));
    static final Case<Word> INHERITED = new Case<>(
            "inherited", "inherited", 2, new Word("w>check>good"), (clouds, id) -> InheritedFlows_FlowClient.connect(
                            clouds.client())
                    .start(id, new Word("w")));
    static final List<Case<?>> ALL = List.of(
            CHOICE_SHIP,
            CHOICE_HOLD,
            OLDER,
            COUPON,
            NO_COUPON,
            NESTED,
            CAUGHT_ITEM,
            DECLINED,
            TIDIED,
            UNEQUAL_ONE,
            UNEQUAL_TWO,
            ORDERING,
            GIVEN,
            KEPT,
            JOINED_DIRECTLY,
            JOINED_ROUND,
            INHERITED);

    /** Has clouds run their workflows. */
    static TestClouds on(TestClouds clouds) {
        return clouds.use(ChoiceFlow.class, ChoiceFlow::new)
                .use(OlderFlow.class, OlderFlow::new)
                .use(MaybeFlow.class, MaybeFlow::new)
                .use(NestedFlow.class, NestedFlow::new)
                .use(CatchFlow.class, CatchFlow::new)
                .use(UnequalFlow.class, UnequalFlow::new)
                .use(OrderingFlow.class, OrderingFlow::new)
                .use(MaybeResultFlow.class, MaybeResultFlow::new)
                .use(JoinedChoiceFlow.class, JoinedChoiceFlow::new)
                .use(InheritedFlows.Flow.class, InheritedFlows.Flow::new);
    }
}
