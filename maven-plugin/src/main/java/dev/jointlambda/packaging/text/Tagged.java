package dev.jointlambda.packaging.text;

/**
 * A value with a tag of its own in YAML, as CloudFormation writes its functions: {@code !Ref Table}.
 *
 * @param tag the tag, without the exclamation mark
 * @param value a scalar, list or map
 */
public record Tagged(String tag, Object value) {
    /** A tag on text, as in {@code !GetAtt Table.Arn}. */
    public static Tagged of(String tag, String text) {
        return new Tagged(tag, text);
    }

    @Override
    public String toString() {
        return "!" + tag + " " + value;
    }
}
