package dev.jointlambda.packaging.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.aliyun.AliyunFiles;
import dev.jointlambda.packaging.aliyun.Shops;
import dev.jointlambda.packaging.check.Faults.Fault;
import dev.jointlambda.packaging.model.Deployment;
import dev.jointlambda.packaging.text.TextFile;
import dev.jointlambda.packaging.text.Yaml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every single slip in the documents for Alibaba Cloud is found, but for those that change nothing. */
class AliyunFaultsTest {
    /** What is not found, and why it need not be, as docs/deploy-aliyun.md lists it. */
    private static final Map<Pattern, String> HARMLESS = Map.of(
            Pattern.compile("misspell (.*\\.)?(description|Description|Comments)"), "words for people",
            Pattern.compile("misspell .*\\.triggerName"), "nothing refers to a trigger by its name");

    @Test
    void thereAreNoFindingsWithoutAFault() throws IOException {
        Documents documents = Documents.of(Shops.SHOP);

        assertEquals(List.of(), documents.findings(documents.functions, documents.state));
    }

    @ParameterizedTest
    @ValueSource(strings = {Shops.SHOP, Shops.ALONE})
    void everyFaultOfTheFunctionsIsFound(String shop) throws IOException {
        Documents documents = Documents.of(shop);
        List<Fault> faults = Faults.of(documents.functions);

        assertAllFound(faults, fault -> documents.findings(fault.document(), documents.state));
    }

    @ParameterizedTest
    @ValueSource(strings = {Shops.SHOP, Shops.ALONE})
    void everyFaultOfTheStateIsFound(String shop) throws IOException {
        Documents documents = Documents.of(shop);
        List<Fault> faults = Faults.of(documents.state);

        assertAllFound(faults, fault -> documents.findings(documents.functions, fault.document()));
    }

    private static void assertAllFound(List<Fault> faults, Check check) {
        List<String> missed = new ArrayList<>();
        int harmless = 0;
        for (Fault fault : faults) {
            if (check.findings(fault).isEmpty()) {
                boolean known = harmless(fault);
                harmless += known ? 1 : 0;
                if (!known) {
                    missed.add(fault.toString());
                }
            }
        }
        System.out.println(faults.size() + " faults, of which " + harmless + " are harmless: " + HARMLESS.values());
        assertTrue(faults.size() >= 100, faults.size() + " faults");
        assertEquals(List.of(), missed, missed.size() + " of " + faults.size() + " are missed");
    }

    /** Whether a fault changes nothing that a deployment does. */
    static boolean harmless(Fault fault) {
        return HARMLESS.keySet().stream()
                .anyMatch(each -> each.matcher(fault.toString()).matches());
    }

    private interface Check {
        List<Finding> findings(Fault fault);
    }

    private record Documents(AliyunNeeds needs, Map<String, Object> functions, Map<String, Object> state) {
        static Documents of(String shop) throws IOException {
            Deployment deployment = Shops.of(shop);
            List<TextFile> files = AliyunFiles.of(deployment, Shops.artifact());
            return new Documents(
                    Shops.needs(deployment),
                    Yaml.read(files.get(0).text()),
                    Yaml.read(files.get(1).text()));
        }

        List<Finding> findings(Map<String, Object> functions, Map<String, Object> state) {
            return AliyunChecks.of(functions, state, needs);
        }
    }
}
