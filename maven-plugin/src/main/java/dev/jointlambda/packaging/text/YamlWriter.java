package dev.jointlambda.packaging.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Turns documents into nodes. Text is quoted wherever YAML 1.1, which the clouds' tools read, takes it for anything
 * else: {@code on}, {@code 2012-10-17} and {@code 1:30} are no text there.
 */
final class YamlWriter extends StandardRepresenter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*");
    private static final Pattern WORD = Pattern.compile("y|n|yes|no|on|off|true|false|null", Pattern.CASE_INSENSITIVE);

    YamlWriter(DumpSettings settings) {
        super(settings);
        representers.put(Tagged.class, data -> tagged((Tagged) data));
        representers.put(String.class, data -> scalar(Tag.STR, (String) data));
    }

    private Node tagged(Tagged tagged) {
        Tag tag = new Tag("!" + tagged.tag());
        Object value = tagged.value();
        if (value instanceof List<?> list) {
            return representSequence(
                    tag, list, list.stream().allMatch(String.class::isInstance) ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value instanceof Map<?, ?> map) {
            return representMapping(tag, map, FlowStyle.BLOCK);
        }
        return scalar(tag, value.toString());
    }

    private Node scalar(Tag tag, String text) {
        return representScalar(tag, text, style(text));
    }

    private static ScalarStyle style(String text) {
        if (text.indexOf('\n') >= 0) {
            return ScalarStyle.LITERAL;
        }
        return PLAIN.matcher(text).matches() && !WORD.matcher(text).matches()
                ? ScalarStyle.PLAIN
                : ScalarStyle.SINGLE_QUOTED;
    }
}
