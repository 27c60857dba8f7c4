package dev.jointlambda.packaging.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Documents in YAML: block style, two spaces, entries in the order of the map, no anchors; same bytes for the same document. */
public final class Yaml {
    private static final DumpSettings STYLE = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDereferenceAliases(true)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .setBestLineBreak("\n")
            .build();

    private Yaml() {}

    /**
     * A document.
     *
     * @param comment what stands above it, one comment line per line; nothing if empty
     * @param document maps, lists, text, numbers, booleans and {@link Tagged} values
     */
    public static String print(String comment, Map<String, ?> document) {
        StringBuilder text = new StringBuilder();
        comment.lines()
                .forEach(line -> text.append(("# " + line).stripTrailing()).append('\n'));
        return text.append(new Dump(STYLE, new YamlWriter(STYLE)).dumpToString(document))
                .toString();
    }

    /**
     * Reads what {@link #print} wrote; other tags than YAML's own become {@link Tagged} values. JSON is read too.
     *
     * @throws IllegalArgumentException if it is not a map of YAML
     */
    public static Map<String, Object> read(String text) {
        LoadSettings settings = LoadSettings.builder().build();
        Object document = new Load(settings, new TaggedReader(settings)).loadFromString(text);
        if (!(document instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("the document is not a map");
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private static final class TaggedReader extends StandardConstructor {
        TaggedReader(LoadSettings settings) {
            super(settings);
        }

        @Override
        protected Optional<ConstructNode> findConstructorFor(Node node) {
            String tag = node.getTag().getValue();
            return tag.startsWith("!")
                    ? Optional.of(tagged -> new Tagged(tag.substring(1), value(tagged)))
                    : super.findConstructorFor(node);
        }

        private Object value(Node node) {
            if (node instanceof SequenceNode sequence) {
                return constructSequence(sequence);
            }
            return node instanceof MappingNode mapping ? constructMapping(mapping) : ((ScalarNode) node).getValue();
        }
    }
}
