package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same source gives the same files: in any order of sources, wherever each class comes from, a source, a class file
 * or another processor in some round, under each compiler, and whoever else is compiled with it.
 */
class DeterminismTest {
    private static final long SEED = 20_261_123;
    /** Of each project; more with {@code -Ddeterminism.tries}. */
    private static final int TRIES = Integer.getInteger("determinism.tries", 3);

    @TempDir
    Path folder;

    /** Sources by their path. */
    record Project(String name, Map<String, String> sources) {
        boolean isWorkflow(String path) {
            return text(path).contains("@Workflow(");
        }

        /** Whether, as long as a class is not there, its name means another class, one of the JDK. */
        boolean isHiding(String path) {
            return path.endsWith("/Class.java");
        }

        String text(String path) {
            return String.valueOf(sources.get(path));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Project> projects() {
        Stream<Project> cases = SourceCase.in("good").stream()
                // Files of a module cannot come from elsewhere.
                .filter(each -> !each.name().equals("in-a-module"))
                .map(each -> new Project(each.name(), sources(each)));
        Stream<Project> goldens = EmitterCases.all().stream().map(each -> {
            Map<String, String> sources = new TreeMap<>(EmitterGolden.read("shop"));
            sources.putAll(EmitterGolden.read(each.name() + "/flow"));
            return new Project(each.name(), sources);
        });
        return Stream.concat(cases, goldens);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void theSameFilesComeOutWhereverTheClassesComeFrom(Project project) throws IOException {
        Path plain = Files.createDirectories(folder.resolve("plain"));
        assertEquals(List.of(), new RoundsCompiler(UserCompiler.JAVAC, plain).compile(named(project.sources())));
        Map<String, String> expected = GeneratedTree.read(plain);
        assertFalse(expected.isEmpty());
        for (int i = 0; i < TRIES; i++) {
            Random random = new Random(SEED + i);
            UserCompiler compiler = random.nextBoolean() ? UserCompiler.JAVAC : UserCompiler.ECJ;
            Path output = Files.createDirectories(folder.resolve("try" + i));
            List<String> plan = new ArrayList<>(List.of("seed " + (SEED + i), compiler.name()));
            assertEquals(List.of(), compileScattered(project, plain, output, compiler, random, plan), plan::toString);
            Map<String, String> found = GeneratedTree.read(output);
            found.keySet()
                    .removeIf(path ->
                            path.startsWith("early/") || project.sources().containsKey(path));
            assertEquals(expected.keySet(), found.keySet(), plan::toString);
            expected.forEach((path, text) -> assertEquals(text, found.get(path), () -> path + plan));
        }
    }

    /**
     * Lets each class come from somewhere at random.
     *
     * @param plain where all was compiled in the plain way
     * @param plan takes what was decided
     */
    private List<String> compileScattered(
            Project project, Path plain, Path output, UserCompiler compiler, Random random, List<String> plan)
            throws IOException {
        List<String> paths = new ArrayList<>(project.sources().keySet());
        Collections.shuffle(paths, random);
        List<WritesClasses.Later> later = new ArrayList<>();
        // A compiler must be given something.
        for (String path : List.copyOf(paths.subList(1, paths.size()))) {
            if (random.nextInt(5) < 2 && !project.isHiding(path)) {
                later.add(new WritesClasses.Later(name(path), 1 + random.nextInt(2), project.text(path)));
                paths.remove(path);
            }
        }
        Map<String, String> sources = new LinkedHashMap<>();
        for (String path : paths) {
            // What is compiled already cannot need what is generated only now.
            boolean free = later.stream().noneMatch(each -> project.text(path).contains(simple(each.name())));
            if (free && !project.isWorkflow(path) && random.nextInt(3) == 0) {
                plan.add(path + " compiled");
                copyClasses(plain, output, path);
            } else {
                plan.add(path);
                sources.put(path, project.text(path));
            }
        }
        later.forEach(each -> plan.add(each.name() + " in round " + each.round()));
        List<Processor> processors = new ArrayList<>(List.of(new WorkflowProcessor(), new WritesClasses(later)));
        Collections.shuffle(processors, random);
        plan.add(processors.get(0).getClass().getSimpleName() + " first");
        return new RoundsCompiler(compiler, output).compile(named(sources), processors);
    }

    /** Copies the classes of one source file. */
    private static void copyClasses(Path from, Path to, String source) throws IOException {
        Path folder = Path.of(source).getParent();
        Path there = folder == null ? from : from.resolve(folder);
        String name = Path.of(source).getFileName().toString().replace(".java", "");
        Predicate<String> its = file -> file.equals(name + ".class") || file.startsWith(name + "$");
        try (Stream<Path> files = Files.list(there)) {
            for (Path file : files.filter(each -> its.test(each.getFileName().toString()))
                    .toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Map<String, String> named(Map<String, String> paths) {
        Map<String, String> named = new LinkedHashMap<>();
        paths.forEach((path, text) -> named.put(name(path), text));
        return named;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String name(String path) {
        return path.replace(".java", "").replace('/', '.');
    }

    private static Map<String, String> sources(SourceCase good) {
        Path root = Path.of("src/test/resources/good", good.name());
        Map<String, String> sources = new TreeMap<>();
        for (Path file : good.sources()) {
            try {
                sources.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }
}
