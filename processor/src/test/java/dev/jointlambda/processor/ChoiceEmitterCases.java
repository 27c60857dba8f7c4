package dev.jointlambda.processor;

import static dev.jointlambda.processor.PlanBuilder.ALIYUN_FIRST;
import static dev.jointlambda.processor.PlanBuilder.AWS;
import static dev.jointlambda.processor.PlanBuilder.AWS_FIRST;
import static dev.jointlambda.processor.PlanBuilder.by;
import static dev.jointlambda.processor.PlanBuilder.codec;
import static dev.jointlambda.processor.PlanBuilder.context;
import static dev.jointlambda.processor.PlanBuilder.end;
import static dev.jointlambda.processor.PlanBuilder.input;
import static dev.jointlambda.processor.PlanBuilder.join;
import static dev.jointlambda.processor.PlanBuilder.older;
import static dev.jointlambda.processor.PlanBuilder.single;
import static dev.jointlambda.processor.PlanBuilder.singleIfAny;
import static dev.jointlambda.processor.PlanBuilder.slot;
import static dev.jointlambda.processor.PlanBuilder.slotIfAny;
import static dev.jointlambda.processor.PlanBuilder.takes;
import static dev.jointlambda.processor.PlanBuilder.to;
import static dev.jointlambda.processor.PlanBuilder.workflow;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import java.util.Arrays;
import java.util.Optional;

/** Steps that choose how to go on, and branches that meet again. */
final class ChoiceEmitterCases {
    private static final String SHOP = "com.acme.shop";
    private static final CodecName REQUEST = shop("REQUEST", "Request");
    private static final CodecName ORDER = shop("ORDER", "Order");
    private static final CodecName STOCK = shop("STOCK", "Stock");
    private static final CodecName QUOTE = shop("QUOTE", "Quote");
    private static final CodecName RECEIPT = shop("RECEIPT", "Receipt");
    private static final CodecName NOTHING = StepPlan.NOTHING;

    private ChoiceEmitterCases() {}

    static EmitterCase choice() {
        CodecName decision = shop("DECISION", "ChoiceFlow", "Decision");
        TypeName accept = in("ChoiceFlow", "Accept");
        TypeName decline = in("ChoiceFlow", "Decline");
        return workflow("choice", SHOP, "ChoiceFlow")
                .takes(REQUEST)
                .returns(RECEIPT)
                .step("validate", AWS_FIRST, ORDER, takes(input(REQUEST)), to("decide", AWS_FIRST, "validate"))
                .step(
                        "decide",
                        AWS_FIRST,
                        decision,
                        takes(input(ORDER)),
                        to("charge", AWS_FIRST, When.CHOSEN, "validate"),
                        to("reject", AWS_FIRST, When.CHOSEN))
                .chooses("charge", accept)
                .chooses("reject", decline)
                .step(
                        "charge",
                        AWS_FIRST,
                        RECEIPT,
                        takes(older("validate", ORDER), single(accept, by("decide", decision, accept))),
                        end(Cloud.AWS))
                .step(
                        "reject",
                        AWS_FIRST,
                        RECEIPT,
                        takes(single(decline, by("decide", decision, decline))),
                        end(Cloud.AWS))
                .named("choice");
    }

    static EmitterCase leaves() {
        CodecName answer = codec("ANSWER_OF_STOCK", answer("Answer"));
        CodecName reply = shop("REPLY", "LeavesFlow", "Reply");
        CodecName outcome = shop("OUTCOME", "LeavesFlow", "Outcome");
        TypeName count = in("LeavesFlow", "Count");
        TypeName problem = in("LeavesFlow", "Problem");
        return workflow("leaves", SHOP, "LeavesFlow")
                .takes(ORDER)
                .returns(outcome)
                .step(
                        "check",
                        AWS,
                        answer,
                        takes(input(ORDER)),
                        to("ask", AWS, When.CHOSEN),
                        to("refuse", AWS, When.CHOSEN),
                        to("ship", AWS, When.CHOSEN))
                .chooses("ask", answer("Perhaps"))
                .chooses("refuse", answer("Never"), answer("NotNow"))
                .chooses("ship", answer("Yes"))
                .step(
                        "ask",
                        AWS,
                        reply,
                        takes(single(answer("Perhaps"), by("check", answer, answer("Perhaps")))),
                        to("giveUp", AWS, When.CHOSEN),
                        to("send", AWS, When.CHOSEN))
                .chooses("giveUp", in("LeavesFlow", "Late"), in("LeavesFlow", "Wrong"))
                .chooses("send", count)
                .step(
                        "refuse",
                        AWS,
                        outcome,
                        takes(single(answer("No"), by("check", answer, answer("No"))), context()),
                        end(Cloud.AWS))
                .step(
                        "ship",
                        AWS,
                        outcome,
                        takes(single(answer("Yes"), by("check", answer, answer("Yes")))),
                        end(Cloud.AWS))
                .step("giveUp", AWS, outcome, takes(single(problem, by("ask", reply, problem))), end(Cloud.AWS))
                .step("send", AWS, outcome, takes(single(count, by("ask", reply, count))), end(Cloud.AWS))
                .named("leaves");
    }

    static EmitterCase merge() {
        CodecName way = shop("WAY", "MergeFlow", "Way");
        CodecName sending = shop("SENDING", "MergeFlow", "Sending");
        CodecName parcel = shop("PARCEL", "MergeFlow", "Parcel");
        CodecName letter = shop("LETTER", "MergeFlow", "Letter");
        CodecName ready = shop("READY", "MergeFlow", "Ready");
        TypeName fast = in("MergeFlow", "Fast");
        TypeName slow = in("MergeFlow", "Slow");
        return workflow("merge", SHOP, "MergeFlow")
                .takes(REQUEST)
                .returns(RECEIPT)
                .step(
                        "validate",
                        ALIYUN_FIRST,
                        ORDER,
                        takes(input(REQUEST)),
                        to("choose", ALIYUN_FIRST),
                        to("bill", ALIYUN_FIRST))
                .step(
                        "choose",
                        ALIYUN_FIRST,
                        way,
                        takes(input(ORDER)),
                        to("express", ALIYUN_FIRST, When.CHOSEN),
                        to("post", ALIYUN_FIRST, When.CHOSEN),
                        to("send", ALIYUN_FIRST, When.CHOSEN))
                .chooses("express", fast)
                .chooses("post", slow)
                .chooses("send", ready.type())
                .step(
                        "express",
                        ALIYUN_FIRST,
                        parcel,
                        takes(single(fast, by("choose", way, fast))),
                        to("send", ALIYUN_FIRST))
                .step(
                        "post",
                        ALIYUN_FIRST,
                        letter,
                        takes(single(slow, by("choose", way, slow))),
                        to("send", ALIYUN_FIRST))
                .step(
                        "send",
                        ALIYUN_FIRST,
                        sending,
                        takes(single(
                                sending.type(),
                                by("choose", way, sending.type()),
                                by("express", parcel),
                                by("post", letter))),
                        to("weigh", ALIYUN_FIRST, When.CHOSEN),
                        to("stamp", ALIYUN_FIRST, When.CHOSEN),
                        join("file", 1, 2, ALIYUN_FIRST, When.CHOSEN))
                .chooses("weigh", parcel.type())
                .chooses("stamp", letter.type())
                .chooses("file", ready.type())
                .step(
                        "weigh",
                        ALIYUN_FIRST,
                        ready,
                        takes(single(parcel.type(), by("send", sending, parcel.type()))),
                        join("file", 1, 2, ALIYUN_FIRST))
                .step(
                        "stamp",
                        ALIYUN_FIRST,
                        ready,
                        takes(single(letter.type(), by("send", sending, letter.type()))),
                        join("file", 1, 2, ALIYUN_FIRST))
                .step("bill", ALIYUN_FIRST, QUOTE, takes(input(ORDER)), join("file", 0, 2, ALIYUN_FIRST))
                .step(
                        "file",
                        ALIYUN_FIRST,
                        RECEIPT,
                        takes(
                                slot(0, "bill", QUOTE),
                                slot(
                                        1,
                                        ready.type(),
                                        by("send", sending, ready.type()),
                                        by("weigh", ready),
                                        by("stamp", ready))),
                        end(Cloud.ALIYUN))
                .named("merge");
    }

    static EmitterCase optional() {
        CodecName customer = shop("CUSTOMER", "OptionalFlow", "Customer");
        CodecName discount = shop("DISCOUNT", "OptionalFlow", "Discount");
        CodecName maybe = codec("OPTIONAL_OF_DISCOUNT", optionalOf(discount));
        CodecName bill = shop("BILL", "OptionalFlow", "Bill");
        TypeName member = in("OptionalFlow", "Member");
        TypeName guest = in("OptionalFlow", "Guest");
        TypeName due = in("OptionalFlow", "Due");
        TypeName paid = in("OptionalFlow", "Paid");
        return workflow("optional", SHOP, "OptionalFlow")
                .takes(REQUEST)
                .returns(codec("OPTIONAL_OF_RECEIPT", optionalOf(RECEIPT)))
                .step(
                        "validate",
                        AWS_FIRST,
                        ORDER,
                        takes(input(REQUEST)),
                        to("identify", AWS_FIRST),
                        to("reserve", AWS_FIRST))
                .step(
                        "identify",
                        AWS_FIRST,
                        customer,
                        takes(input(ORDER)),
                        to("discount", AWS_FIRST, When.CHOSEN),
                        to("greet", AWS_FIRST, When.CHOSEN))
                .chooses("discount", member)
                .chooses("greet", guest)
                .step(
                        "discount",
                        AWS_FIRST,
                        maybe,
                        takes(single(member, by("identify", customer, member))),
                        to("tell", AWS_FIRST),
                        join("bill", 1, 3, AWS_FIRST))
                .step(
                        "greet",
                        AWS_FIRST,
                        NOTHING,
                        takes(single(guest, by("identify", customer, guest))),
                        to("tell", AWS_FIRST),
                        join("bill", 1, 3, AWS_FIRST))
                .step(
                        "tell",
                        AWS_FIRST,
                        NOTHING,
                        takes(singleIfAny(discount.type(), by("discount", discount))),
                        join("bill", 2, 3, AWS_FIRST))
                .step("reserve", AWS_FIRST, STOCK, takes(input(ORDER)), join("bill", 0, 3, AWS_FIRST))
                .step(
                        "bill",
                        AWS_FIRST,
                        bill,
                        takes(slot(0, "reserve", STOCK), slotIfAny(1, discount.type(), by("discount", discount))),
                        to("charge", AWS_FIRST, When.CHOSEN),
                        to("thank", AWS_FIRST, When.CHOSEN))
                .chooses("charge", due)
                .chooses("thank", paid)
                .step("charge", AWS_FIRST, RECEIPT, takes(single(due, by("bill", bill, due))), end(Cloud.AWS))
                .step("thank", AWS_FIRST, NOTHING, takes(single(paid, by("bill", bill, paid))), end(Cloud.AWS))
                .named("optional");
    }

    private static TypeName optionalOf(CodecName codec) {
        return ParameterizedTypeName.get(ClassName.get(Optional.class), codec.type());
    }

    private static TypeName answer(String name) {
        return ParameterizedTypeName.get(in("LeavesFlow", name), STOCK.type());
    }

    private static ClassName in(String flow, String name) {
        return ClassName.get(SHOP, flow, name);
    }

    private static CodecName shop(String constant, String... names) {
        String[] nested = Arrays.copyOfRange(names, 1, names.length);
        return codec(constant, ClassName.get(SHOP, names[0], nested));
    }
}
