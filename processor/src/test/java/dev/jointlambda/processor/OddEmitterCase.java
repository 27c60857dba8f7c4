package dev.jointlambda.processor;

import static dev.jointlambda.processor.PlanBuilder.ALIYUN;
import static dev.jointlambda.processor.PlanBuilder.AWS_FIRST;
import static dev.jointlambda.processor.PlanBuilder.codec;
import static dev.jointlambda.processor.PlanBuilder.collect;
import static dev.jointlambda.processor.PlanBuilder.context;
import static dev.jointlambda.processor.PlanBuilder.end;
import static dev.jointlambda.processor.PlanBuilder.forEach;
import static dev.jointlambda.processor.PlanBuilder.input;
import static dev.jointlambda.processor.PlanBuilder.items;
import static dev.jointlambda.processor.PlanBuilder.join;
import static dev.jointlambda.processor.PlanBuilder.slot;
import static dev.jointlambda.processor.PlanBuilder.takes;
import static dev.jointlambda.processor.PlanBuilder.to;
import static dev.jointlambda.processor.PlanBuilder.workflow;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import java.util.List;

/** Names that mean something to generated code, old and generic types, overloaded methods. */
final class OddEmitterCase {
    private static final CodecName OLD = odd("OLD", "Old");
    private static final CodecName DELIVERY = odd("DELIVERY", "Delivery");
    private static final CodecName EDGE = odd("EDGE", "Edge");
    private static final CodecName CLASS = odd("CLASS", "Class");
    private static final CodecName STEP = odd("STEP_", "Step_");
    private static final CodecName YIELD = odd("YIELD", "Yield");
    private static final CodecName BOX_OF_OLD =
            codec("BOX_OF_OLD", ParameterizedTypeName.get(ClassName.get("com.acme.odd", "Box"), OLD.type()));
    private static final CodecName STRING = codec("STRING", ClassName.get(String.class));
    private static final CodecName INTEGER = codec("INTEGER", TypeName.INT.box());
    private static final CodecName LONG = codec("LONG", TypeName.LONG.box());
    private static final CodecName INT_ARRAY = codec("ARRAY_OF_INT", ArrayTypeName.of(TypeName.INT));
    private static final CodecName LIST_OF_INTEGER =
            codec("LIST_OF_INTEGER", ParameterizedTypeName.get(ClassName.get(List.class), INTEGER.type()));

    private OddEmitterCase() {}

    static EmitterCase names() {
        return workflow("odd", "com.acme.odd", "OddFlow")
                .suppress("deprecation", "removal")
                .takes(OLD)
                .step(
                        "start",
                        AWS_FIRST,
                        DELIVERY,
                        takes(input(OLD)),
                        to("aws", AWS_FIRST),
                        to("runtime", AWS_FIRST),
                        to("aliyun", AWS_FIRST),
                        to("end", AWS_FIRST),
                        to("fooBar", AWS_FIRST),
                        to("foo_bar", AWS_FIRST),
                        to("class", ALIYUN))
                .step("aws", AWS_FIRST, EDGE, takes(input(DELIVERY)), joined(0))
                .step("runtime", AWS_FIRST, CLASS, takes(input(DELIVERY)), joined(1))
                .step("aliyun", AWS_FIRST, BOX_OF_OLD, takes(input(DELIVERY)), joined(2))
                .step("end", AWS_FIRST, STRING, takes(input(DELIVERY)), joined(3))
                .step("fooBar", AWS_FIRST, STEP, takes(input(DELIVERY)), joined(4))
                .step(
                        "foo_bar",
                        "_foo$bar",
                        AWS_FIRST,
                        INT_ARRAY,
                        takes(input(DELIVERY)),
                        forEach("delivery", AWS_FIRST, collect("boxes", AWS_FIRST), collect("numbers", AWS_FIRST)))
                .step("class", "isClass", ALIYUN, YIELD, takes(input(DELIVERY)), joined(5))
                .step(
                        "delivery",
                        "workflow",
                        AWS_FIRST,
                        INTEGER,
                        takes(input(INTEGER), context()),
                        collect("boxes", AWS_FIRST),
                        collect("numbers", AWS_FIRST))
                .step(
                        "boxes",
                        "collect",
                        AWS_FIRST,
                        LIST_OF_INTEGER,
                        takes(cast(
                                LIST_OF_INTEGER.type(),
                                items(0, "delivery", INTEGER, new ParameterPlan.Shape.AsList()))),
                        forEach("box", AWS_FIRST, collect("unbox", AWS_FIRST)))
                .step(
                        "numbers",
                        "collect",
                        AWS_FIRST,
                        StepPlan.NOTHING,
                        takes(cast(
                                INT_ARRAY.type(),
                                items(0, "delivery", INTEGER, new ParameterPlan.Shape.Array(TypeName.INT)))),
                        joined(7))
                .step("box", AWS_FIRST, BOX_OF_OLD, takes(input(INTEGER)), collect("unbox", AWS_FIRST))
                .step(
                        "unbox",
                        AWS_FIRST,
                        LONG,
                        takes(items(0, "box", BOX_OF_OLD, new ParameterPlan.Shape.Array(BOX_OF_OLD.type()))),
                        joined(6))
                .step(
                        "joined",
                        AWS_FIRST,
                        StepPlan.NOTHING,
                        takes(
                                cast(ClassName.OBJECT, slot(0, "aws", EDGE)),
                                cast(CLASS.type(), slot(1, "runtime", CLASS)),
                                slot(2, "aliyun", BOX_OF_OLD),
                                slot(3, "end", STRING),
                                slot(4, "fooBar", STEP),
                                slot(5, "class", YIELD),
                                cast(TypeName.LONG, slot(6, "unbox", LONG))),
                        end(Cloud.AWS))
                .named("names");
    }

    private static EdgePlan joined(int slot) {
        return join("joined", slot, 8, AWS_FIRST);
    }

    private static ParameterPlan cast(TypeName type, ParameterPlan argument) {
        return new ParameterPlan.Cast(type, argument);
    }

    private static CodecName odd(String constant, String type) {
        return codec(constant, ClassName.get("com.acme.odd", type));
    }
}
