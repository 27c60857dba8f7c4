package dev.jointlambda.processor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Our processor, in an environment with another Filer. */
final class WithFiler extends AbstractProcessor {
    private final WorkflowProcessor processor = new WorkflowProcessor();
    private final Calls calls;

    /** What becomes of the calls of a Filer. */
    @FunctionalInterface
    interface Calls {
        Object answer(Filer filer, Method method, Object[] arguments)
                throws IllegalAccessException, InvocationTargetException;
    }

    WithFiler(Calls calls) {
        this.calls = calls;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        Filer own = environment.getFiler();
        Filer filer = proxy(Filer.class, (method, arguments) -> calls.answer(own, method, arguments));
        processor.init(proxy(
                ProcessingEnvironment.class,
                (method, arguments) ->
                        method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return processor.getSupportedOptions();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        processor.process(annotations, round);
        return false;
    }

    private interface Call {
        Object invoke(Method method, Object[] arguments) throws IllegalAccessException, InvocationTargetException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return call.invoke(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
