package dev.jointlambda.processor;

import static dev.jointlambda.processor.PlanBuilder.ALIYUN;
import static dev.jointlambda.processor.PlanBuilder.ALIYUN_FIRST;
import static dev.jointlambda.processor.PlanBuilder.AWS_FIRST;
import static dev.jointlambda.processor.PlanBuilder.by;
import static dev.jointlambda.processor.PlanBuilder.codec;
import static dev.jointlambda.processor.PlanBuilder.collect;
import static dev.jointlambda.processor.PlanBuilder.end;
import static dev.jointlambda.processor.PlanBuilder.forEach;
import static dev.jointlambda.processor.PlanBuilder.input;
import static dev.jointlambda.processor.PlanBuilder.items;
import static dev.jointlambda.processor.PlanBuilder.join;
import static dev.jointlambda.processor.PlanBuilder.older;
import static dev.jointlambda.processor.PlanBuilder.olderIfAny;
import static dev.jointlambda.processor.PlanBuilder.olderItems;
import static dev.jointlambda.processor.PlanBuilder.single;
import static dev.jointlambda.processor.PlanBuilder.slot;
import static dev.jointlambda.processor.PlanBuilder.slotIfAny;
import static dev.jointlambda.processor.PlanBuilder.takes;
import static dev.jointlambda.processor.PlanBuilder.to;
import static dev.jointlambda.processor.PlanBuilder.window;
import static dev.jointlambda.processor.PlanBuilder.workflow;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.jointlambda.Cloud;
import dev.jointlambda.processor.BoundEdge.When;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Steps that run per item, and results that are read from afar. */
final class RegionEmitterCases {
    private static final String SHOP = "com.acme.shop";
    private static final CodecName REQUEST = shop("REQUEST", "Request");
    private static final CodecName ORDER = shop("ORDER", "Order");
    private static final CodecName STOCK = shop("STOCK", "Stock");
    private static final CodecName ITEM = shop("ITEM", "Item");
    private static final CodecName PRICED = shop("PRICED", "Priced");
    private static final CodecName QUOTE = shop("QUOTE", "Quote");
    private static final CodecName RECEIPT = shop("RECEIPT", "Receipt");
    private static final CodecName LIST_OF_ITEM =
            codec("LIST_OF_ITEM", ParameterizedTypeName.get(ClassName.get(List.class), ITEM.type()));
    private static final CodecName NOTHING = StepPlan.NOTHING;
    private static final ParameterPlan.Shape LIST = new ParameterPlan.Shape.AsList();
    private static final ParameterPlan.Shape ARRAY = new ParameterPlan.Shape.Array(PRICED.type());

    private RegionEmitterCases() {}

    static EmitterCase regions() {
        CodecName orders = codec("ARRAY_OF_ORDER", ArrayTypeName.of(ORDER.type()));
        CodecName offer = shop("OFFER", "RegionsFlow", "Offer");
        TypeName cheap = ClassName.get(SHOP, "RegionsFlow", "Cheap");
        TypeName dear = ClassName.get(SHOP, "RegionsFlow", "Dear");
        return workflow("regions", SHOP, "RegionsFlow")
                .takes(ORDER)
                .returns(RECEIPT)
                .step(
                        "split",
                        AWS_FIRST,
                        orders,
                        takes(input(ORDER)),
                        forEach("list", AWS_FIRST, List.of("split"), collect("total", AWS_FIRST)))
                .step(
                        "list",
                        AWS_FIRST,
                        LIST_OF_ITEM,
                        takes(input(ORDER)),
                        forEach("look", ALIYUN, List.of("split"), collect("sum", AWS_FIRST)))
                .step(
                        "look",
                        ALIYUN,
                        offer,
                        takes(input(ITEM), older("split", orders)),
                        to("buy", AWS_FIRST, When.CHOSEN),
                        to("haggle", AWS_FIRST, When.CHOSEN, "look"))
                .chooses("buy", cheap)
                .chooses("haggle", dear)
                .step(
                        "buy",
                        AWS_FIRST,
                        PRICED,
                        takes(single(cheap, by("look", offer, cheap))),
                        collect("sum", AWS_FIRST))
                .step(
                        "haggle",
                        AWS_FIRST,
                        PRICED,
                        takes(single(dear, by("look", offer, dear))),
                        collect("sum", AWS_FIRST),
                        to("leave", AWS_FIRST, When.CAUGHT, "look"))
                .catches(ClassName.get(Exception.class), "leave")
                .step("leave", AWS_FIRST, PRICED, takes(older("look", offer)), collect("sum", AWS_FIRST))
                .step(
                        "sum",
                        AWS_FIRST,
                        QUOTE,
                        takes(items(
                                0, PRICED.type(), ARRAY, by("buy", PRICED), by("haggle", PRICED), by("leave", PRICED))),
                        collect("total", AWS_FIRST))
                .step("total", AWS_FIRST, RECEIPT, takes(items(0, "sum", QUOTE, LIST)), end(Cloud.AWS))
                .named("regions");
    }

    static EmitterCase olderResults() {
        CodecName customer = shop("CUSTOMER", "OlderFlow", "Customer");
        CodecName coupon = shop("COUPON", "OlderFlow", "Coupon");
        TypeName member = ClassName.get(SHOP, "OlderFlow", "Member");
        TypeName guest = ClassName.get(SHOP, "OlderFlow", "Guest");
        return workflow("older", SHOP, "OlderFlow")
                .takes(REQUEST)
                .returns(RECEIPT)
                .step(
                        "validate",
                        AWS_FIRST,
                        ORDER,
                        takes(input(REQUEST)),
                        to("reserve", AWS_FIRST),
                        to("identify", AWS_FIRST))
                .step("reserve", AWS_FIRST, STOCK, takes(input(ORDER)), join("list", 0, 2, AWS_FIRST))
                .step(
                        "identify",
                        AWS_FIRST,
                        customer,
                        takes(input(ORDER)),
                        to("coupon", AWS_FIRST, When.CHOSEN),
                        to("greet", AWS_FIRST, When.CHOSEN))
                .chooses("coupon", member)
                .chooses("greet", guest)
                .step(
                        "coupon",
                        AWS_FIRST,
                        coupon,
                        takes(single(member, by("identify", customer, member))),
                        join("list", 1, 2, AWS_FIRST))
                .step(
                        "greet",
                        AWS_FIRST,
                        NOTHING,
                        takes(single(guest, by("identify", customer, guest))),
                        join("list", 1, 2, AWS_FIRST))
                .step(
                        "list",
                        AWS_FIRST,
                        LIST_OF_ITEM,
                        takes(
                                slot(0, "reserve", STOCK),
                                slotIfAny(1, coupon.type(), by("coupon", coupon)),
                                older("validate", ORDER)),
                        window(20, forEach("price", AWS_FIRST, List.of("coupon"), collect("sum", AWS_FIRST))))
                .step(
                        "price",
                        AWS_FIRST,
                        PRICED,
                        takes(input(ITEM), olderIfAny("coupon", coupon)),
                        collect("sum", AWS_FIRST))
                .step(
                        "sum",
                        AWS_FIRST,
                        QUOTE,
                        takes(items(0, "price", PRICED, LIST)),
                        to("print", AWS_FIRST, "identify"))
                .step(
                        "print",
                        AWS_FIRST,
                        RECEIPT,
                        takes(
                                input(QUOTE),
                                olderItems("price", "list", PRICED, LIST),
                                olderItems("price", "list", PRICED, ARRAY),
                                olderItems("price", "list", PRICED, LIST),
                                older("identify", customer)),
                        end(Cloud.AWS))
                .named("older");
    }

    static EmitterCase resources() {
        return workflow("resources", SHOP, "ResourcesFlow")
                .takes(ORDER)
                .returns(RECEIPT)
                .step("reserve", AWS_FIRST, STOCK, takes(input(ORDER)), to("ship", ALIYUN_FIRST))
                .on(Cloud.AWS, Duration.ofSeconds(30), 1024, null)
                .on(Cloud.ALIYUN, Duration.ofSeconds(30), 512, 0.5)
                .step("ship", ALIYUN_FIRST, RECEIPT, takes(input(STOCK)), end(Cloud.AWS))
                .on(Cloud.ALIYUN, Duration.ofMinutes(20), 512, 0.25)
                .on(Cloud.AWS, Duration.ofMinutes(10), 2048, null)
                .named("resources");
    }

    private static CodecName shop(String constant, String... names) {
        String[] nested = Arrays.copyOfRange(names, 1, names.length);
        return codec(constant, ClassName.get(SHOP, names[0], nested));
    }
}
