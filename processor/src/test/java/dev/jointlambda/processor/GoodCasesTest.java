package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Right workflows: they compile, with what is generated for them, without an error or a warning, and every compiler is
 * given the same files. A case with a class {@code demo.Proof} is run as well.
 */
class GoodCasesTest {
    @TempDir
    Path output;

    @TestFactory
    Stream<DynamicTest> everyCaseCompilesWithoutAWordAndToTheSameFilesUnderBothCompilers() {
        return SourceCase.in("good").stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private void check(SourceCase sources) throws Exception {
        Map<String, String> javac = generated(sources, UserCompiler.JAVAC);
        Map<String, String> eclipse = generated(sources, UserCompiler.ECJ);
        assertEquals(javac.keySet(), eclipse.keySet());
        javac.forEach((path, text) -> assertEquals(text, eclipse.get(path), path));
    }

    /** A folder for each case: what a module leaves behind would make the next case part of it. */
    private Map<String, String> generated(SourceCase sources, UserCompiler compiler) throws Exception {
        Path folder = Files.createDirectories(output.resolve(sources.name()).resolve(compiler.name()));
        assertEquals(List.of(), new CaseRunner(folder, compiler).run(sources), compiler::name);
        prove(folder);
        return GeneratedTree.read(folder);
    }

    private static void prove(Path folder) throws Exception {
        if (Files.exists(folder.resolve("demo/Proof.class"))) {
            ClassLoader parent = GoodCasesTest.class.getClassLoader();
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent)) {
                loader.loadClass("demo.Proof").getMethod("run").invoke(null);
            }
        }
    }
}
