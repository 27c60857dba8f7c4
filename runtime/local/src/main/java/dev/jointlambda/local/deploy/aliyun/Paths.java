package dev.jointlambda.local.deploy.aliyun;

import dev.jointlambda.local.deploy.Node;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the folders of a function's machine are on this one: its code, and the Java that a layer brings. A path to a Java that
 * no layer brings stays what it is, and leads nowhere.
 */
final class Paths {
    private static final Pattern LAYER = Pattern.compile(".*:layers/Java([0-9]+)/versions/[0-9]+");
    private static final Pattern CODE = Pattern.compile("/code(?![A-Za-z0-9_-])");

    private final Path code;
    private final String java;

    private Paths(Path code, String java) {
        this.code = code;
        this.java = java;
    }

    static Paths of(Node props, Path code) {
        String java = "/opt/java-of-no-layer";
        for (Node layer : props.list("layers")) {
            Matcher matcher = LAYER.matcher(layer.text());
            if (matcher.matches()) {
                java = "/opt/java" + matcher.group(1);
            }
        }
        return new Paths(code, java);
    }

    String here(String text) {
        return CODE.matcher(text.replace(java, System.getProperty("java.home")))
                .replaceAll(Matcher.quoteReplacement(code.toString()));
    }
}
