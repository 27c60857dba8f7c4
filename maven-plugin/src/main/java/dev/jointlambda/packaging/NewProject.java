package dev.jointlambda.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jointlambda.packaging.model.PackagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** A project to begin with: one workflow, its tests, and a pom. */
public final class NewProject {
    private static final Pattern ARTIFACT = Pattern.compile("[A-Za-z]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?");
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_.]+");
    /** What Windows keeps for devices, with any ending: no folder can have such a name there. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])([.].*)?");

    private final String group;
    private final String artifact;
    private final String clouds;

    private NewProject(String group, String artifact, String clouds) {
        this.group = group;
        this.artifact = artifact;
        this.clouds = clouds;
    }

    /**
     * A project of some names.
     *
     * @param group its group, which is also the package of its classes
     * @param artifact its name
     * @param clouds {@code aws}, {@code aliyun} or {@code both}
     * @throws PackagingException if a name has another form; says which
     */
    public static NewProject of(String group, String artifact, String clouds) {
        if (!SourceVersion.isName(group) || !GROUP.matcher(group).matches()) {
            throw new PackagingException("\"" + group + "\" cannot be the groupId, since it is also the package: give a"
                    + " name such as com.example, of letters, digits and _ with dots between.");
        }
        if (!ARTIFACT.matcher(artifact).matches()) {
            throw new PackagingException(
                    "\"" + artifact + "\" cannot be the artifactId: give letters, digits, _, . and -,"
                            + " a letter first and no dot last.");
        }
        for (String folder : (group + "." + artifact).split("[.]", -1)) {
            if (DEVICE.matcher(folder).matches()) {
                throw new PackagingException("Windows has no folder \"" + folder + "\", and somebody may build \""
                        + artifact + "\" of \"" + group + "\" there: give another name.");
            }
        }
        String chosen = clouds.toLowerCase(Locale.ROOT);
        if (!chosen.equals("aws") && !chosen.equals("aliyun") && !chosen.equals("both")) {
            throw new PackagingException("clouds is \"" + clouds + "\": choose aws, aliyun or both.");
        }
        return new NewProject(group, artifact, chosen);
    }

    /**
     * Writes the project into a folder of its name.
     *
     * @param parent where that folder is made
     * @param log takes what the user is told, line by line
     * @throws PackagingException if there is something of that name; nothing is written then
     */
    public void write(Path parent, Consumer<String> log) throws IOException {
        Path folder = parent.resolve(artifact);
        if (Files.exists(folder)) {
            throw new PackagingException(
                    folder + " exists, and is left as it is: choose another name, or another folder for it.");
        }
        String sources = "java/" + group.replace('.', '/') + "/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("pom.xml", "pom.xml");
        String flow = "src/main/" + sources + "GreetingFlow.java";
        files.put(flow, "GreetingFlow.java");
        files.put("src/test/" + sources + "GreetingFlowTest.java", "GreetingFlowTest.java");
        files.put("input.json", "input.json");
        files.put(".gitignore", "gitignore");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = folder.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, filled(template(each.getValue())));
        }
        log.accept(folder + " is a new project. What comes next:");
        log.accept("");
        log.accept("  cd " + (folder.toString().contains(" ") ? "\"" + folder + "\"" : folder));
        log.accept(
                "  mvn package                               builds and tests it; what is deployed is in target/jointlambda");
        log.accept("  mvn jointlambda:run -Dinput=@input.json   runs its workflow on this machine");
        log.accept("");
        log.accept("The workflow is " + flow + ".");
    }

    private String filled(String template) {
        return template.replace("@group@", group)
                .replace("@artifact@", artifact)
                .replace("@version@", Version.ours())
                .replace("@runtimes@", runtimes())
                .replace("@imports@", imports())
                .replace("@home@", clouds.equals("aliyun") ? "ALIYUN" : "AWS")
                .replace("@placement@", placement());
    }

    private String runtimes() {
        return switch (clouds) {
            case "aws" -> runtime("aws");
            case "aliyun" -> runtime("aliyun");
            default -> runtime("aws") + runtime("aliyun");
        };
    }

    private static String runtime(String cloud) {
        return """
                    <dependency>
                      <groupId>dev.jointlambda</groupId>
                      <artifactId>jointlambda-runtime-%s</artifactId>
                      <version>${jointlambda.version}</version>
                    </dependency>
                """.formatted(cloud);
    }

    private String imports() {
        return switch (clouds) {
            case "aws" -> "import static dev.jointlambda.Cloud.AWS;";
            case "aliyun" -> "import static dev.jointlambda.Cloud.ALIYUN;";
            default -> "import static dev.jointlambda.Cloud.ALIYUN;\nimport static dev.jointlambda.Cloud.AWS;";
        };
    }

    private String placement() {
        return switch (clouds) {
            case "aws" -> "primary = AWS";
            case "aliyun" -> "primary = ALIYUN";
            default -> "primary = AWS, backup = ALIYUN";
        };
    }

    private static String template(String name) throws IOException {
        try (InputStream in = NewProject.class.getResourceAsStream("init/" + name)) {
            if (in == null) {
                throw new IllegalStateException("init/" + name + " is missing from this jar");
            }
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        }
    }
}
