package dev.jointlambda.local.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads a file of YAML or JSON into maps, lists, texts and null; numbers and truth values are the texts they are written as.
 * CloudFormation's short tags, as in {@code !Ref table}, become their long forms, as in <code>{Ref: table}</code>.
 */
public final class YamlFile {
    private static final List<String> FUNCTIONS =
            List.of("Sub", "GetAtt", "Select", "Split", "Join", "If", "Equals", "And", "Or", "Not", "FindInMap");

    private YamlFile() {}

    /**
     * What is in a file.
     *
     * @throws RefusedException if it cannot be read; names the file
     */
    public static Node read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw new RefusedException(name, "there is no such file in " + file.getParent());
        }
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            var document = new Compose(settings).composeString(Files.readString(file));
            return Node.of(name, document.map(root -> value(name, root)).orElse(null));
        } catch (YamlEngineException e) {
            throw new RefusedException(name, "is no YAML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static @Nullable Object value(String where, org.snakeyaml.engine.v2.nodes.Node node) {
        Object plain = plain(where, node);
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return plain;
        }
        String name = tag.substring(1);
        if (name.equals("Ref") || name.equals("Condition")) {
            return one(name, plain);
        }
        if (!FUNCTIONS.contains(name)) {
            throw new RefusedException(where, "the function !" + name + " is not known");
        }
        if (name.equals("GetAtt") && plain instanceof String text) {
            return one("Fn::GetAtt", new ArrayList<>(Arrays.asList(text.split("\\.", 2))));
        }
        return one("Fn::" + name, plain);
    }

    private static Map<String, @Nullable Object> one(String name, @Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(name, value);
        return map;
    }

    private static @Nullable Object plain(String where, org.snakeyaml.engine.v2.nodes.Node node) {
        if (node instanceof MappingNode mapping) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (NodeTuple each : mapping.getValue()) {
                if (!(each.getKeyNode() instanceof ScalarNode key)) {
                    throw new RefusedException(where, "has a key that is no text");
                }
                String name = key.getValue();
                if (map.containsKey(name)) {
                    throw new RefusedException(where, "has the key " + name + " twice");
                }
                map.put(name, value(where + "." + name, each.getValueNode()));
            }
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            for (var each : sequence.getValue()) {
                list.add(value(where + "[" + list.size() + "]", each));
            }
            return list;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) ? null : scalar.getValue();
        }
        throw new RefusedException(where, "is of a kind of YAML that is not known");
    }
}
