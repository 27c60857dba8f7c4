package dev.jointlambda.packaging;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the compiler leaves of a project with one workflow of one step. */
final class IotProject {
    static final int JAVA_17 = 61;

    /** On both clouds. */
    static final String MODEL = """
            {"schema": 1, "workflow": "iot", "version": 1, "class": "a.Iot", "timeout": "PT168H", "home": "AWS",
             "start": "read", "steps": [
              {"name": "read", "primary": "AWS", "backup": "ALIYUN",
               "resources": {"AWS": {"timeout": "PT1M", "memoryMb": 512}, "ALIYUN": {"timeout": "PT1M", "memoryMb": 512}},
               "handlers": {"AWS": "a.Iot_Read_Aws", "ALIYUN": "a.Iot_Read_Aliyun"}, "edges": [{"kind": "END"}]}],
             "sweeper": {"name": "sweeper", "every": "PT1M", "timeout": "PT50S", "memoryMb": 512,
               "handlers": {"AWS": "a.Iot_Sweeper_Aws", "ALIYUN": "a.Iot_Sweeper_Aliyun"}}}
            """;

    /** On AWS alone. */
    static final String ON_AWS = """
            {"schema": 1, "workflow": "iot", "version": 1, "class": "a.Iot", "timeout": "PT168H", "home": "AWS",
             "start": "read", "steps": [
              {"name": "read", "primary": "AWS", "resources": {"AWS": {"timeout": "PT1M", "memoryMb": 512}},
               "handlers": {"AWS": "a.Iot_Read_Aws"}, "edges": [{"kind": "END"}]}],
             "sweeper": {"name": "sweeper", "every": "PT1M", "timeout": "PT50S", "memoryMb": 512,
               "handlers": {"AWS": "a.Iot_Sweeper_Aws"}}}
            """;

    private IotProject() {}

    static void write(Path classes, String model) throws IOException {
        Path models = Files.createDirectories(classes.resolve("META-INF/jointlambda"));
        Files.writeString(models.resolve("a.Iot.json"), model);
        Files.writeString(models.resolve("a.Iot.mmd"), "graph");
        classFile(classes.resolve("a/Iot.class"), JAVA_17, "Ldev/jointlambda/Workflow;");
        for (String each : List.of("Read_Aws", "Read_Aws$1", "Read_Aliyun", "Sweeper_Aliyun", "Functions")) {
            classFile(classes.resolve("a/Iot_" + each + ".class"), JAVA_17, "x");
        }
    }

    /** The head of a class file whose constant pool has one text. */
    static void classFile(Path file, int major, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0xCAFEBABE);
            out.writeShort(0);
            out.writeShort(major);
            out.writeShort(2);
            out.writeByte(1);
            out.writeUTF(text);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, bytes.toByteArray());
    }
}
