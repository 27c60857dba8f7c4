package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes what a workflow without errors needs: model, functions, handlers and sweepers. The constants, the client and the codecs
 * have emitters of their own, because they are known at other times; the resource is {@link ModelJsonEmitter}'s.
 */
final class WorkflowEmitter {
    private WorkflowEmitter() {}

    static List<EmittedSource> emit(WorkflowPlan workflow) {
        List<EmittedSource> files = new ArrayList<>();
        files.add(ModelEmitter.emit(workflow));
        files.add(FunctionsEmitter.emit(workflow));
        workflow.steps().forEach(step -> files.addAll(HandlerEmitter.emit(workflow, step)));
        files.addAll(SweeperEmitter.emit(workflow));
        return files;
    }
}
