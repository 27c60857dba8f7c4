package dev.jointlambda.processor;

import static dev.jointlambda.processor.PlanBuilder.ALIYUN;
import static dev.jointlambda.processor.PlanBuilder.ALIYUN_FIRST;
import static dev.jointlambda.processor.PlanBuilder.AWS;
import static dev.jointlambda.processor.PlanBuilder.AWS_FIRST;
import static dev.jointlambda.processor.PlanBuilder.codec;
import static dev.jointlambda.processor.PlanBuilder.collect;
import static dev.jointlambda.processor.PlanBuilder.context;
import static dev.jointlambda.processor.PlanBuilder.end;
import static dev.jointlambda.processor.PlanBuilder.forEach;
import static dev.jointlambda.processor.PlanBuilder.input;
import static dev.jointlambda.processor.PlanBuilder.items;
import static dev.jointlambda.processor.PlanBuilder.join;
import static dev.jointlambda.processor.PlanBuilder.last;
import static dev.jointlambda.processor.PlanBuilder.slot;
import static dev.jointlambda.processor.PlanBuilder.takes;
import static dev.jointlambda.processor.PlanBuilder.to;
import static dev.jointlambda.processor.PlanBuilder.workflow;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every case that has a golden. */
final class EmitterCases {
    private static final String SHOP = "com.acme.shop";
    private static final CodecName REQUEST = shop("REQUEST", "Request");
    private static final CodecName ORDER = shop("ORDER", "Order");
    private static final CodecName STOCK = shop("STOCK", "Stock");
    private static final CodecName QUOTE = shop("QUOTE", "Quote");
    private static final CodecName ITEM = shop("ITEM", "Item");
    private static final CodecName PRICED = shop("PRICED", "Priced");
    private static final CodecName RECEIPT = shop("RECEIPT", "Receipt");
    private static final CodecName INTEGER = codec("INTEGER", TypeName.INT.box());
    private static final CodecName NOTHING = StepPlan.NOTHING;

    private EmitterCases() {}

    static List<EmitterCase> all() {
        return List.of(
                chain(),
                parallel(),
                joined(),
                overElements(),
                failover(),
                ends(),
                executionInput(),
                single(),
                nested(),
                OddEmitterCase.names(),
                ChoiceEmitterCases.choice(),
                ChoiceEmitterCases.leaves(),
                ChoiceEmitterCases.merge(),
                ChoiceEmitterCases.optional(),
                FailureEmitterCases.failures(),
                FailureEmitterCases.skips(),
                RegionEmitterCases.olderResults(),
                RegionEmitterCases.regions(),
                RegionEmitterCases.resources());
    }

    static EmitterCase chain() {
        return workflow("chain", SHOP, "ChainFlow")
                .takes(REQUEST)
                .returns(RECEIPT)
                .step("validate", AWS_FIRST, ORDER, takes(input(REQUEST)), to("reserve", AWS_FIRST))
                .step("reserve", AWS_FIRST, STOCK, takes(input(ORDER), context()), to("ship", AWS_FIRST))
                .with(Duration.ofSeconds(30), 1024)
                .step("ship", AWS_FIRST, RECEIPT, takes(input(STOCK)), end(Cloud.AWS))
                .named("chain");
    }

    private static EmitterCase parallel() {
        return workflow("parallel", SHOP, "ParallelFlow")
                .takes(REQUEST)
                .returns(RECEIPT)
                .step(
                        "validate",
                        AWS_FIRST,
                        ORDER,
                        takes(input(REQUEST)),
                        to("reserve", AWS_FIRST),
                        to("quote", ALIYUN),
                        to("greet", AWS_FIRST))
                .step("reserve", AWS_FIRST, STOCK, takes(input(ORDER)), join("ship", 0, 3, AWS_FIRST))
                .step("quote", ALIYUN, QUOTE, takes(input(ORDER)), join("ship", 1, 3, AWS_FIRST))
                .step("greet", AWS_FIRST, NOTHING, takes(input(ORDER)), join("ship", 2, 3, AWS_FIRST))
                .step(
                        "ship",
                        AWS_FIRST,
                        RECEIPT,
                        takes(slot(0, "reserve", STOCK), slot(1, "quote", QUOTE)),
                        end(Cloud.AWS))
                .named("parallel");
    }

    private static EmitterCase joined() {
        return workflow("join", SHOP, "JoinFlow")
                .takes(REQUEST)
                .returns(RECEIPT)
                .step(
                        "validate",
                        ALIYUN_FIRST,
                        ORDER,
                        takes(input(REQUEST)),
                        to("askFirst", ALIYUN_FIRST),
                        to("ask_second", ALIYUN_FIRST),
                        to("count", ALIYUN_FIRST))
                .step("askFirst", ALIYUN_FIRST, QUOTE, takes(input(ORDER)), join("choose", 1, 3, ALIYUN_FIRST))
                .step(
                        "ask_second",
                        "askSecond",
                        ALIYUN_FIRST,
                        QUOTE,
                        takes(input(ORDER)),
                        join("choose", 0, 3, ALIYUN_FIRST))
                .step("count", ALIYUN_FIRST, INTEGER, takes(input(ORDER)), join("choose", 2, 3, ALIYUN_FIRST))
                .step(
                        "choose",
                        ALIYUN_FIRST,
                        RECEIPT,
                        takes(
                                slot(0, "ask_second", QUOTE),
                                slot(1, "askFirst", QUOTE),
                                slot(2, "count", INTEGER),
                                context()),
                        end(Cloud.ALIYUN))
                .named("join");
    }

    private static EmitterCase overElements() {
        CodecName listOfItem = codec("LIST_OF_ITEM", ParameterizedTypeName.get(ClassName.get(List.class), ITEM.type()));
        ParameterPlan.Shape priced = new ParameterPlan.Shape.Array(PRICED.type());
        return workflow("for-each", SHOP, "ForEachFlow")
                .timeout(Duration.ofMinutes(90))
                .takes(ORDER)
                .returns(QUOTE)
                .step(
                        "list",
                        AWS_FIRST,
                        listOfItem,
                        takes(input(ORDER)),
                        forEach(
                                "price",
                                ALIYUN_FIRST,
                                collect("sum", AWS_FIRST),
                                collect("print", AWS_FIRST),
                                collect("count", AWS)))
                .step(
                        "price",
                        ALIYUN_FIRST,
                        PRICED,
                        takes(input(ITEM)),
                        collect("sum", AWS_FIRST),
                        collect("print", AWS_FIRST),
                        collect("count", AWS))
                .step(
                        "sum",
                        AWS_FIRST,
                        QUOTE,
                        takes(items(0, "price", PRICED, new ParameterPlan.Shape.AsList())),
                        last(0, 3, Cloud.AWS))
                .step("print", AWS_FIRST, NOTHING, takes(items(0, "price", PRICED, priced)), last(1, 3, Cloud.AWS))
                .step(
                        "count",
                        AWS,
                        INTEGER,
                        takes(items(0, "price", PRICED, new ParameterPlan.Shape.AsList())),
                        last(2, 3, Cloud.AWS))
                .named("foreach");
    }

    private static EmitterCase failover() {
        return workflow("failover", SHOP, "FailoverFlow")
                .version(2)
                .takes(REQUEST)
                .returns(RECEIPT)
                .step("validate", AWS, ORDER, takes(input(REQUEST)), to("reserve", ALIYUN_FIRST))
                .step("reserve", ALIYUN_FIRST, STOCK, takes(input(ORDER)), to("ship", AWS))
                .step("ship", AWS, RECEIPT, takes(input(STOCK)), end(Cloud.AWS))
                .with(Duration.ofMillis(1500), 512)
                .named("failover");
    }

    private static EmitterCase ends() {
        return workflow("ends", SHOP, "EndsFlow")
                .takes(REQUEST)
                .returns(RECEIPT)
                .step(
                        "validate",
                        ALIYUN_FIRST,
                        ORDER,
                        takes(input(REQUEST)),
                        to("print", ALIYUN_FIRST),
                        to("ship", ALIYUN_FIRST),
                        to("greet", AWS))
                .step("print", ALIYUN_FIRST, NOTHING, takes(input(ORDER)), last(1, 3, Cloud.ALIYUN))
                .step("ship", ALIYUN_FIRST, RECEIPT, takes(input(ORDER)), last(0, 3, Cloud.ALIYUN))
                .step("greet", AWS, NOTHING, takes(input(ORDER)), last(2, 3, Cloud.ALIYUN))
                .named("ends");
    }

    private static EmitterCase executionInput() {
        CodecName requests = codec("MAP_OF_STRING_TO_REQUEST", map(REQUEST));
        CodecName receipts = codec("MAP_OF_STRING_TO_RECEIPT", map(RECEIPT));
        return workflow("input", SHOP, "InputFlow")
                .takes(requests)
                .returns(receipts)
                .step("validate", AWS_FIRST, ORDER, takes(input(requests)), to("reserve", AWS_FIRST))
                .step("reserve", AWS_FIRST, STOCK, takes(input(ORDER)), to("ship", AWS_FIRST))
                .step(
                        "ship",
                        AWS_FIRST,
                        receipts,
                        takes(context(), new ParameterPlan.ExecutionInput(requests), input(STOCK)),
                        end(Cloud.AWS))
                .named("input");
    }

    private static EmitterCase single() {
        return workflow("single", SHOP, "SingleFlow")
                .step("tidy", AWS, NOTHING, takes(), to("report", AWS))
                .step("report", AWS, NOTHING, takes(context()), end(Cloud.AWS))
                .named("single");
    }

    private static EmitterCase nested() {
        CodecName parcel = codec("PARCEL", ClassName.get(SHOP, "Shop", "Parcel"));
        return workflow("nested", SHOP, "Shop", "Flow")
                .takes(ORDER)
                .returns(RECEIPT)
                .step("pack", ALIYUN, parcel, takes(input(ORDER)), to("send", ALIYUN))
                .step("send", ALIYUN, RECEIPT, takes(input(parcel)), end(Cloud.ALIYUN))
                .named("nested");
    }

    private static CodecName shop(String constant, String type) {
        return codec(constant, ClassName.get(SHOP, type));
    }

    private static TypeName map(CodecName values) {
        return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), values.type());
    }
}
