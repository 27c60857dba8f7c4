package dev.jointlambda.packaging.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.packaging.model.EdgeModel.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelReaderTest {
    private static final String PIPELINE = """
            {"schema": 1, "workflow": "iot", "version": 2, "class": "a.Iot", "timeout": "PT168H", "home": "AWS",
             "start": "read", "input": "java.lang.String", "steps": [
              {"name": "read", "method": "read", "primary": "AWS", "timeout": "PT1M", "memoryMb": 512,
               "resources": {"AWS": {"timeout": "PT1M", "memoryMb": 512}},
               "handlers": {"AWS": "a.Iot_Read_Aws"},
               "edges": [{"kind": "FOR_EACH", "target": "each", "window": 4,
                          "collectors": [{"kind": "COLLECT", "target": "all", "slot": 0, "slots": 1}]}]},
              {"name": "each", "primary": "ALIYUN", "backup": "AWS",
               "resources": {"ALIYUN": {"timeout": "PT30S", "memoryMb": 256, "cpu": 0.25},
                             "AWS": {"timeout": "PT20S", "memoryMb": 128}},
               "handlers": {"ALIYUN": "a.Iot_Each_Aliyun", "AWS": "a.Iot_Each_Aws"},
               "edges": [{"kind": "COLLECT", "target": "all", "slot": 0, "slots": 1}]},
              {"name": "all", "primary": "AWS", "resources": {"AWS": {"timeout": "PT1M", "memoryMb": 512}},
               "handlers": {"AWS": "a.Iot_All_Aws"}, "edges": [{"kind": "END"}]}],
             "sweeper": {"name": "sweeper", "every": "PT1M", "timeout": "PT50S", "memoryMb": 512,
               "handlers": {"AWS": "a.Iot_Sweeper_Aws", "ALIYUN": "a.Iot_Sweeper_Aliyun"}}}
            """;

    @TempDir
    Path classes;

    @Test
    void whatIsDeployedIsRead() throws IOException {
        write("a.Iot.json", PIPELINE);
        write("a.Iot.lock", "not a model");

        WorkflowModel iot = ModelReader.readAll(classes).get(0);

        assertEquals("-iot-v2-each", iot.functionSuffix("each"));
        assertEquals(Set.of(Cloud.AWS, Cloud.ALIYUN), iot.clouds());
        assertEquals(
                Map.of(
                        Cloud.ALIYUN, new Function("a.Iot_Each_Aliyun", Duration.ofSeconds(30), 256, 0.25),
                        Cloud.AWS, new Function("a.Iot_Each_Aws", Duration.ofSeconds(20), 128, null)),
                iot.step("each").functions());
        EdgeModel collect = new EdgeModel(Kind.COLLECT, "all", List.of(), 0);
        assertEquals(
                List.of(new EdgeModel(Kind.FOR_EACH, "each", List.of(collect), 4)),
                iot.step("read").edges());
        assertEquals(
                new Function("a.Iot_Sweeper_Aws", Duration.ofSeconds(50), 512, null),
                iot.sweepers().get(Cloud.AWS));
    }

    @Test
    void withoutModelsThereAreNoWorkflows() throws IOException {
        assertEquals(List.of(), ModelReader.readAll(classes));
    }

    @Test
    void aNewerFormIsRefusedWithTheFilesName() throws IOException {
        Path file = write("a.New.json", PIPELINE.replace("\"schema\": 1", "\"schema\": 2"));

        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> ModelReader.readAll(classes));

        assertEquals(
                file
                        + " cannot be understood: its form is version 2, and version 1 is the newest known here; it is written"
                        + " by the annotation processor: build the project anew, with a jointlambda-maven-plugin of the"
                        + " processor's version",
                refusal.getMessage());
    }

    private Path write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(classes.resolve(ModelReader.FOLDER));
        return Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }
}
