package dev.jointlambda.processor;

import static dev.jointlambda.processor.PlanBuilder.AWS_FIRST;
import static dev.jointlambda.processor.PlanBuilder.by;
import static dev.jointlambda.processor.PlanBuilder.codec;
import static dev.jointlambda.processor.PlanBuilder.end;
import static dev.jointlambda.processor.PlanBuilder.failure;
import static dev.jointlambda.processor.PlanBuilder.input;
import static dev.jointlambda.processor.PlanBuilder.last;
import static dev.jointlambda.processor.PlanBuilder.older;
import static dev.jointlambda.processor.PlanBuilder.single;
import static dev.jointlambda.processor.PlanBuilder.singleIfAny;
import static dev.jointlambda.processor.PlanBuilder.skip;
import static dev.jointlambda.processor.PlanBuilder.takes;
import static dev.jointlambda.processor.PlanBuilder.to;
import static dev.jointlambda.processor.PlanBuilder.workflow;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import java.io.IOException;
import java.util.Arrays;

/** Steps whose failures lead on, and ends that cannot run in every outcome. */
final class FailureEmitterCases {
    private static final String SHOP = "com.acme.shop";
    private static final CodecName REQUEST = shop("REQUEST", "Request");
    private static final CodecName ORDER = shop("ORDER", "Order");
    private static final CodecName STOCK = shop("STOCK", "Stock");
    private static final CodecName RECEIPT = shop("RECEIPT", "Receipt");
    private static final CodecName NOTHING = StepPlan.NOTHING;
    private static final TypeName FAILURE = EmitterTypes.STEP_FAILURE;

    private FailureEmitterCases() {}

    static EmitterCase failures() {
        return workflow("failure", SHOP, "FailureFlow")
                .takes(REQUEST)
                .returns(RECEIPT)
                .step("validate", AWS_FIRST, ORDER, takes(input(REQUEST)), to("charge", AWS_FIRST, "validate"))
                .step(
                        "charge",
                        AWS_FIRST,
                        RECEIPT,
                        takes(input(ORDER)),
                        to("tidy", AWS_FIRST, "validate"),
                        to("apologise", AWS_FIRST, When.CAUGHT, "validate"),
                        to("tidy", AWS_FIRST, When.CAUGHT, "validate"))
                .catches(ClassName.get(SHOP, "FailureFlow", "Bankrupt"), "tidy")
                .catches(ClassName.get(SHOP, "FailureFlow", "PaymentDeclined"), "apologise")
                .catches(ClassName.get(IOException.class), "apologise")
                .step(
                        "apologise",
                        AWS_FIRST,
                        RECEIPT,
                        takes(single(FAILURE, failure("charge")), older("validate", ORDER)),
                        to("tidy", AWS_FIRST, "validate"))
                .step(
                        "tidy",
                        AWS_FIRST,
                        NOTHING,
                        takes(
                                singleIfAny(RECEIPT.type(), by("charge", RECEIPT), by("apologise", RECEIPT)),
                                new ParameterPlan.ExecutionInput(REQUEST)),
                        to("log", AWS_FIRST, "validate"),
                        to("log", AWS_FIRST, When.CAUGHT, "validate"))
                .catches(ClassName.get(Exception.class), "log")
                .step(
                        "log",
                        AWS_FIRST,
                        RECEIPT,
                        takes(singleIfAny(FAILURE, failure("tidy")), older("validate", ORDER)),
                        end(Cloud.AWS),
                        to("giveUp", AWS_FIRST, When.CAUGHT))
                .catches(ClassName.get(IOException.class), "giveUp")
                .catches(ClassName.get(IllegalStateException.class), "giveUp")
                .step("giveUp", AWS_FIRST, RECEIPT, takes(single(FAILURE, failure("log"))), end(Cloud.AWS))
                .named("failure");
    }

    static EmitterCase skips() {
        CodecName decision = shop("DECISION", "SkipFlow", "Decision");
        TypeName accept = ClassName.get(SHOP, "SkipFlow", "Accept");
        TypeName decline = ClassName.get(SHOP, "SkipFlow", "Decline");
        return workflow("skip", SHOP, "SkipFlow")
                .takes(ORDER)
                .returns(RECEIPT)
                .step(
                        "decide",
                        AWS_FIRST,
                        decision,
                        takes(input(ORDER)),
                        to("charge", AWS_FIRST, When.CHOSEN),
                        to("reject", AWS_FIRST, When.CHOSEN),
                        skip("reject", 1, 2, Cloud.AWS, When.CHOSEN))
                .chooses("charge", accept)
                .chooses("reject", decline)
                .step(
                        "charge",
                        AWS_FIRST,
                        STOCK,
                        takes(single(accept, by("decide", decision, accept))),
                        to("ship", AWS_FIRST),
                        to("print", AWS_FIRST),
                        to("apologise", AWS_FIRST, When.CAUGHT),
                        skip("apologise", 1, 2, Cloud.AWS, When.CAUGHT))
                .catches(ClassName.get(Exception.class), "apologise")
                .step("ship", AWS_FIRST, RECEIPT, takes(input(STOCK)), last(0, 2, Cloud.AWS))
                .step("print", AWS_FIRST, NOTHING, takes(input(STOCK)), last(1, 2, Cloud.AWS))
                .step(
                        "reject",
                        AWS_FIRST,
                        RECEIPT,
                        takes(single(decline, by("decide", decision, decline))),
                        last(0, 2, Cloud.AWS))
                .step("apologise", AWS_FIRST, RECEIPT, takes(single(FAILURE, failure("charge"))), last(0, 2, Cloud.AWS))
                .named("skip");
    }

    private static CodecName shop(String constant, String... names) {
        String[] nested = Arrays.copyOfRange(names, 1, names.length);
        return codec(constant, ClassName.get(SHOP, names[0], nested));
    }
}
