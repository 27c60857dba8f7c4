package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Where lines break: a list of arguments stays on one line if it fits, else each argument has a line of its own. */
final class EmitterLayout {
    /** How long a line may be. */
    static final int WIDTH = 120;

    /** How a printed block, in which every type is qualified, differs from the line in a file that imports them. */
    private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z_][a-z0-9_]*\\.)+(?=[A-Z])");

    private static final Pattern STATIC_IMPORT = Pattern.compile("\\bCloud\\.(?=AWS\\b|ALIYUN\\b)");

    private static final Pattern BETWEEN_WORDS = Pattern.compile(" (?![^{]*})");

    private EmitterLayout() {}

    /**
     * Arguments in parentheses.
     *
     * @param around how many characters stand on the line besides them
     */
    static CodeBlock arguments(int around, List<CodeBlock> arguments) {
        CodeBlock inline = CodeBlock.join(arguments, ", ");
        if (fits(around + 2, inline)) {
            return CodeBlock.of("($L)", inline);
        }
        return CodeBlock.of("($>$>\n$L$<$<)", CodeBlock.join(arguments, ",\n"));
    }

    /**
     * Arguments in parentheses, and what is called on the result: on the same line, or else on the next.
     *
     * @param around how many characters stand on the line besides them
     */
    static CodeBlock arguments(int around, List<CodeBlock> arguments, CodeBlock then) {
        int after = width(then);
        CodeBlock inline = CodeBlock.join(arguments, ", ");
        boolean breaks = after > 0 && fits(around + 2, inline) && !fits(around + after + 2, inline);
        return CodeBlock.of(
                breaks ? "$L\n$>$>$L$<$<" : "$L$L", arguments(breaks ? around : around + after, arguments), then);
    }

    /** Whether code fits on a line on which something else stands already. */
    static boolean fits(int around, CodeBlock code) {
        String text = code.toString();
        return text.indexOf('\n') < 0 && around + width(text) <= WIDTH;
    }

    /** How many characters some code takes on its line. */
    static int width(CodeBlock code) {
        return width(code.toString());
    }

    private static int width(String code) {
        String imported = QUALIFIER.matcher(code).replaceAll("");
        return STATIC_IMPORT.matcher(imported).replaceAll("").length();
    }

    /** Prose with line breaks where a line of a comment would be too long, but never within a tag. */
    static String wrap(String prose) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : BETWEEN_WORDS.split(prose, -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH - 4) {
                wrapped.append('\n');
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
