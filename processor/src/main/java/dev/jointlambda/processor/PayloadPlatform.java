package dev.jointlambda.processor;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What is the Java platform's own. */
final class PayloadPlatform {
    private static final Map<String, String> INSTEAD = Map.of(
            "java.lang.Object", "name the concrete type",
            "java.lang.Number", "name the concrete type, such as Integer or BigDecimal",
            "java.lang.CharSequence", "use String",
            "java.lang.Iterable", "use List",
            "java.util.stream.Stream", "collect it into a List",
            "java.util.Iterator", "use List",
            "java.util.Date", "use java.time.Instant",
            "java.util.Calendar", "use java.time.ZonedDateTime",
            "java.net.URL", "use java.net.URI");
    private static final Set<String> UNCHECKED = Set.of("java.lang.RuntimeException", "java.lang.Error");

    private PayloadPlatform() {}

    /** Whether a class comes with the JDK. */
    static boolean has(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return Stream.of("java.", "javax.", "jdk.", "sun.", "com.sun.").anyMatch(name::startsWith);
    }

    /** What to do instead of sending one of the platform's own. */
    static String instead(TypeElement type) {
        String name = type.getQualifiedName().toString();
        boolean collection = name.matches("java\\.util\\.(concurrent\\.)?\\w*(List|Set|Map|Queue|Deque|Vector)");
        String otherwise = collection ? "declare List, Set or Map" : "return the data, not the " + type.getSimpleName();
        return INSTEAD.getOrDefault(name, otherwise);
    }

    static boolean isChecked(Types types, TypeMirror thrown) {
        if (!(thrown instanceof DeclaredType declared)) {
            return true;
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        if (UNCHECKED.contains(name)) {
            return false;
        }
        return name.equals("java.lang.Throwable")
                || isChecked(types, types.directSupertypes(thrown).get(0));
    }
}
