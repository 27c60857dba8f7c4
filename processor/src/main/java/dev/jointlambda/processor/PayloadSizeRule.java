package dev.jointlambda.processor;

import dev.jointlambda.Cloud;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** JL701, a warning: what has no bounds and crosses clouds is likely to be too large for an event. */
final class PayloadSizeRule implements DeclarationRule {
    private final PayloadTypes payloads;

    /**
     * @param payloads has the types of the workflow already
     */
    PayloadSizeRule(PayloadTypes payloads) {
        this.payloads = payloads;
    }

    @Override
    public void check(WorkflowDeclaration workflow, Consumer<Finding> report) {
        Map<String, StepDeclaration> steps = new HashMap<>();
        workflow.steps().forEach(step -> steps.putIfAbsent(step.name(), step));
        for (StepDeclaration step : workflow.steps()) {
            if (step.suppresses(Code.JL701, workflow) || !isUnbounded(step.method())) {
                continue;
            }
            for (Text target : step.targets()) {
                StepDeclaration to = steps.get(target.value());
                if (to != null) {
                    check(workflow, step, to, report);
                }
            }
        }
    }

    private static void check(
            WorkflowDeclaration workflow, StepDeclaration step, StepDeclaration to, Consumer<Finding> report) {
        PlacementDeclaration from = step.placement(workflow);
        PlacementDeclaration there = to.placement(workflow);
        if (from == null || there == null || from.primary() == there.primary()) {
            return;
        }
        CloudLimits limits = CloudLimits.of(there.primary());
        String type = step.method().result().name();
        report.accept(Finding.warning(
                        Code.JL701,
                        step.origin(),
                        "the result of " + Phrase.quoted(step.name()) + " (" + type
                                + (type.equals("byte[]") ? "" : ", which holds a byte[]") + ") crosses clouds to "
                                + Phrase.quoted(to.name()) + "; " + limits.service() + " accepts "
                                + limits.eventSize() + " per event. What is larger will be stored and passed by"
                                + " reference")
                .fix("return a URI, place both on " + other(there.primary()) + ", or @SuppressWarnings(\"JL701\")"));
    }

    private static Cloud other(Cloud cloud) {
        return cloud == Cloud.AWS ? Cloud.ALIYUN : Cloud.AWS;
    }

    private boolean isUnbounded(MethodDeclaration method) {
        if (method.result().isVoid() || method.flaws().contains(MethodFlaw.GENERIC)) {
            return false;
        }
        PayloadUse use = payloads.see(MirrorType.mirror(method.result()));
        if (!(use instanceof PayloadUse.Known known)) {
            return false;
        }
        Map<String, PayloadShape> shapes = new HashMap<>();
        payloads.plan().shapes().forEach(shape -> shapes.put(shape.codec().constant(), shape));
        return isUnbounded(known.codec(), shapes, new HashSet<>());
    }

    private static boolean isUnbounded(CodecName codec, Map<String, PayloadShape> shapes, Set<String> seen) {
        PayloadShape shape = shapes.get(codec.constant());
        return shape != null
                && seen.add(codec.constant())
                && (isBytes(shape) || parts(shape).anyMatch(part -> isUnbounded(part, shapes, seen)));
    }

    private static boolean isBytes(PayloadShape shape) {
        return shape instanceof PayloadShape.Ready ready && ready.ready().equals("BYTES");
    }

    private static Stream<CodecName> parts(PayloadShape shape) {
        if (shape instanceof PayloadShape.Container container) {
            return container.parts().stream();
        } else if (shape instanceof PayloadShape.Data data) {
            return fields(data.fields());
        } else if (shape instanceof PayloadShape.Bean bean) {
            return fields(bean.fields());
        } else if (shape instanceof PayloadShape.Sealed sealed) {
            return sealed.leaves().stream().map(PayloadShape.Leaf::codec);
        }
        return Stream.of();
    }

    private static Stream<CodecName> fields(List<PayloadField> fields) {
        return fields.stream().flatMap(field -> Stream.ofNullable(field.codec()));
    }
}
