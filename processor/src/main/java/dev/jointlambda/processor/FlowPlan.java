package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import dev.jointlambda.Cloud;
import java.util.List;
import java.util.Locale;

/**
 * A workflow class, and what is generated beside it is called. Known before anything of the graph is.
 *
 * @param type the workflow class
 * @param generated whether generated types may carry {@code javax.annotation.processing.Generated}: the module they are
 *     compiled in reads java.compiler
 * @param suppressed the warnings that using the workflow's own types gives, such as "deprecation"; mostly none
 */
record FlowPlan(ClassName type, boolean generated, List<String> suppressed) {
    FlowPlan {
        suppressed = suppressed.stream().distinct().sorted().toList();
    }

    /** The names of the steps as constants. */
    ClassName constants() {
        return sibling("_");
    }

    ClassName model() {
        return sibling("_Model");
    }

    ClassName functions() {
        return sibling("_Functions");
    }

    ClassName client() {
        return sibling("Client");
    }

    /** The holder of the payload codecs. */
    ClassName payloads() {
        return sibling("_Payloads");
    }

    /** The function of a step on a cloud. Distinct even where file names ignore case, as step names are. */
    ClassName handler(String step, Cloud cloud) {
        String capitalised = step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1);
        return sibling("_" + capitalised + "_" + CloudEmitter.of(cloud).suffix());
    }

    /** The function on a cloud that finds what got lost. No step is called as it is (JL602), so no handler is. */
    ClassName sweeper(Cloud cloud) {
        return handler(FunctionNames.SWEEPER, cloud);
    }

    /** The path of the model as a resource. */
    String resource() {
        return resource("json");
    }

    /** The path of a resource in another form: "svg" or "mmd". */
    String resource(String form) {
        return "META-INF/jointlambda/" + type.reflectionName() + "." + form;
    }

    private ClassName sibling(String suffix) {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + suffix);
    }
}
