package dev.jointlambda.packaging.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.aliyun.AliyunFiles;
import dev.jointlambda.packaging.aliyun.Shops;
import dev.jointlambda.packaging.check.Checkers.Ran;
import dev.jointlambda.packaging.check.Faults.Fault;
import dev.jointlambda.packaging.text.Json;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.text.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor's own tools say of the files, without an account and without the vendor. */
class AliyunValidatorsTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void install() throws Exception {
        Checkers.install();
    }

    @ParameterizedTest
    @ValueSource(strings = {Shops.SHOP, Shops.ALONE})
    void theVendorsConstructsTakeTheState(String shop) throws Exception {
        Ran ran = constructs(files(shop).get(1).text());

        assertEquals("", ran.text());
        assertEquals(0, ran.status());
    }

    @Test
    void theVendorsConstructsFindWhatIsWrong() throws Exception {
        String state = files(Shops.ALONE).get(1).text();
        for (Map.Entry<String, String> wrong : Map.of(
                        "\"MaxVersions\": 1", "\"MaxVersionz\": 1",
                        "\"ClusterType\": \"SSD\"", "\"ClusterType\": \"SSSD\"",
                        "\"TTL\": 14", "\"TTL\": \"fourteen\"",
                        "\"Ref\": \"Bucket\"", "\"Ref\": \"Buckets\"",
                        "ALIYUN::SLS::Project", "ALIYUN::SLS::Projects")
                .entrySet()) {
            String text = state.replace(wrong.getKey(), wrong.getValue());

            assertTrue(!text.equals(state), wrong.getKey());
            assertEquals(1, constructs(text).status(), wrong.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Shops.SHOP, Shops.ALONE})
    void theVendorsCommandTakesTheFunctions(String shop) throws Exception {
        Ran ran = verify(files(shop).get(0).text());

        assertEquals("", ran.text());
        assertEquals(0, ran.status());
    }

    @Test
    void theVendorsCommandFindsWhatIsWrong() throws Exception {
        String functions = files(Shops.ALONE).get(0).text();

        assertTrue(verify(functions.replaceFirst("memorySize: 512", "memorySize: 513"))
                .text()
                .contains("ChoresValidate/props/memorySize must be multiple of 64"));
        assertEquals(
                1,
                verify(functions.replace("custom.debian12", "custom.debian99")).status());
        assertEquals(
                1,
                verify(functions.replace("'${vars.bucket}'", "'${vars.buckets}'"))
                        .status());
    }

    @Test
    void functionsInAServiceOfTwoAreTaken() throws Exception {
        List<TextFile> files =
                AliyunFiles.of(Shops.of(Shops.SHOP), Shops.artifact().inService("shop"));

        assertEquals("", verify(files.get(0).text()).text());
        assertEquals("", constructs(files.get(1).text()).text());
    }

    /** What our checks let pass is nothing to the vendor's tools either: one fault is shown to them for each property. */
    @Test
    void whatOurChecksLetPassTheVendorsToolsLetPassToo() throws Exception {
        List<TextFile> files = files(Shops.ALONE);
        Map<String, Fault> functions = harmless(files.get(0));
        Map<String, Fault> state = harmless(files.get(1));

        assertEquals(Set.of("description", "triggerName"), functions.keySet());
        for (Fault fault : functions.values()) {
            assertEquals("", verify(Yaml.print("", fault.document())).text(), fault.toString());
        }
        assertEquals(Set.of("Description"), state.keySet());
        for (Fault fault : state.values()) {
            assertEquals("", constructs(Json.print(fault.document())).text(), fault.toString());
        }
    }

    /** The first harmless fault of each property. */
    private static Map<String, Fault> harmless(TextFile file) {
        Map<String, Fault> first = new TreeMap<>();
        Faults.of(Yaml.read(file.text())).stream()
                .filter(AliyunFaultsTest::harmless)
                .forEach(each -> first.putIfAbsent(each.path().replaceFirst(".*\\.", ""), each));
        return first;
    }

    private static List<TextFile> files(String shop) throws IOException {
        return AliyunFiles.of(Shops.of(shop), Shops.artifact());
    }

    private Ran constructs(String state) throws Exception {
        return Checkers.check(
                "aliyun/ros-check.js", List.of(Files.writeString(folder.resolve("state.ros.json"), state)));
    }

    private Ran verify(String functions) throws Exception {
        return Checkers.check("aliyun/verify.js", List.of(Files.writeString(folder.resolve("s.yaml"), functions)));
    }
}
