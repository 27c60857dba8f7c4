package dev.jointlambda.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A generated source file, laid out as a person would: what fits on one line stands on one.
 *
 * @param type the class in it
 * @param text the source
 */
record EmittedSource(ClassName type, String text) {
    private static final Pattern SHORT_JAVADOC = Pattern.compile("/\\*\\*\\n *\\* (.{0,108})\\n *\\*/");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");
    private static final Pattern WRAPPED_THROWS = Pattern.compile(" throws\\n +");
    private static final Pattern GAP_BETWEEN_FIELDS =
            Pattern.compile("(    (private(?: static)? final) [^\\n]*;\\n)\\n(?=    \\2 [^\\n]*;\\n)");

    private static final Pattern WRAPPED_PARAMETERS = Pattern.compile("(?m)^(    \\S[^\\n]*,)\\n {12}([^\\n]*\\{)$");

    /** What the printer of JavaPoet spreads over several lines is gathered. No literal of Java has a line break. */
    static EmittedSource of(JavaFile file) {
        String text = file.toString();
        text = SHORT_JAVADOC.matcher(text).replaceAll("/** $1 */");
        text = EMPTY_BODY.matcher(text).replaceAll("{}");
        text = WRAPPED_THROWS.matcher(text).replaceAll(" throws ");
        text = WRAPPED_PARAMETERS.matcher(text).replaceAll(EmittedSource::joinIfItFits);
        text = GAP_BETWEEN_FIELDS.matcher(text).replaceAll("$1");
        return new EmittedSource(
                ClassName.get(file.packageName(), file.typeSpec().name()), text);
    }

    private static String joinIfItFits(MatchResult wrapped) {
        String joined = wrapped.group(1) + " " + wrapped.group(2);
        return Matcher.quoteReplacement(joined.length() <= EmitterLayout.WIDTH ? joined : wrapped.group());
    }

    /** Its path among sources. */
    String path() {
        return type.reflectionName().replace('.', '/') + ".java";
    }
}
