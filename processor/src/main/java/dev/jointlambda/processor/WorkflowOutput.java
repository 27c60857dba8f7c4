package dev.jointlambda.processor;

import com.palantir.javapoet.AnnotationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What is written for a workflow, and when: the constants at once, whatever is wrong, so that they never add errors to
 * the user's own; the client as soon as input and result are known; the rest for a workflow without findings.
 */
final class WorkflowOutput {
    private final Elements elements;
    private final GeneratedFiles files;

    WorkflowOutput(Elements elements, GeneratedFiles files) {
        this.elements = elements;
        this.files = files;
    }

    /** False if there is a class of that name already, which is reported. */
    boolean constants(TypeElement type, List<ConstantPlan> steps) {
        return files.write(ConstantsEmitter.emit(flow(type, List.of()), steps), type);
    }

    void write(TypeElement type, WorkflowDeclaration declaration, Verdict verdict, PayloadTypes payloads) {
        Contract contract = verdict.contract();
        if (contract == null) {
            return;
        }
        PayloadCodecs codecs = new PayloadCodecs(payloads);
        PlanReader reader =
                new PlanReader(flow(type, suppressed(type, payloads)), codecs, PlanReader.overloaded(declaration));
        ClientPlan client = reader.client(contract.input(), contract.result());
        if (verdict.workflow() == null) {
            files.write(List.of(ClientEmitter.emitRefused(client)), type);
        } else {
            WorkflowPlan plan = reader.workflow(verdict.workflow());
            files.write(List.of(ClientEmitter.emit(client)), type);
            files.write(WorkflowEmitter.emit(plan), type);
            files.write(
                    List.of(PayloadEmitter.emit(payloads.plan(), plan.flow().payloads(), generated(plan.flow()))),
                    type);
            files.resource(plan.flow().resource(), ModelJsonEmitter.emit(plan), type);
            StepLock lock = StepLock.of(verdict.workflow().workflow());
            files.resource("META-INF/jointlambda/" + plan.flow().type().reflectionName() + ".lock", lock.text(), type);
            PictureEmitter.emit(plan).forEach((path, text) -> files.resource(path, text, type));
        }
    }

    private FlowPlan flow(TypeElement type, List<String> suppressed) {
        // Only code in a module that reads java.compiler may name it; code outside of modules always may.
        boolean generated =
                elements.getTypeElement(elements.getModuleOf(type), EmitterTypes.GENERATED.canonicalName()) != null;
        List<String> warnings = new ArrayList<>(suppressed);
        if (!elements.getModuleOf(type).isUnnamed()) {
            // Handlers show the clouds' types, which the user's module need not pass on to whoever reads it.
            warnings.add("exports");
        }
        return PlanReader.flow(type, generated, warnings);
    }

    private List<String> suppressed(TypeElement type, PayloadTypes payloads) {
        List<String> warnings = new ArrayList<>(payloads.plan().suppressed());
        boolean deprecated = Stream.<Element>concat(
                        Stream.of(type), ElementFilter.methodsIn(elements.getAllMembers(type)).stream())
                .anyMatch(element -> elements.isDeprecated(element)
                        && (element.equals(type)
                                || AnnotationReader.find(element, "Step").isPresent()));
        if (deprecated) {
            Stream.of("deprecation", "removal")
                    .filter(warning -> !warnings.contains(warning))
                    .forEach(warnings::add);
        }
        return warnings;
    }

    private static List<AnnotationSpec> generated(FlowPlan flow) {
        return Optional.of(AnnotationSpec.builder(EmitterTypes.GENERATED)
                        .addMember("value", "$S", WorkflowProcessor.class.getName())
                        .build())
                .filter(annotation -> flow.generated())
                .stream()
                .toList();
    }
}
