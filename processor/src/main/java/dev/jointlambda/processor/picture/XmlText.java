package dev.jointlambda.processor.picture;

/** Prints XML, an element a line. What is not ASCII is escaped, so that no encoding can spoil it. */
final class XmlText {
    /** In place of what XML cannot say. */
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder();
    private int depth;

    /**
     * An element without content.
     *
     * @param attributes names and values in turns; values are text or numbers
     */
    XmlText empty(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with text in it. */
    XmlText text(String element, String text, Object... attributes) {
        start(element, attributes);
        out.append('>');
        escape(text);
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** The beginning of an element with elements in it. */
    XmlText open(String element, Object... attributes) {
        start(element, attributes);
        out.append(">\n");
        depth++;
        return this;
    }

    XmlText close(String element) {
        depth--;
        indent();
        out.append("</").append(element).append(">\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String element, Object... attributes) {
        indent();
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            Object value = attributes[i + 1];
            escape(value instanceof Double number ? number(number) : value.toString());
            out.append('"');
        }
    }

    private void indent() {
        out.append("  ".repeat(depth));
    }

    /** To a tenth, which is less than anybody sees. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String text = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? text : text + "." + Math.abs(tenths) % 10;
    }

    private void escape(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    int allowed = allowed(character) ? character : REPLACEMENT;
                    if (allowed < 0x7F) {
                        out.append((char) allowed);
                    } else {
                        out.append("&#").append(allowed).append(';');
                    }
                }
            }
        });
    }

    private static boolean allowed(int character) {
        return (character >= ' ' || character == '\n')
                && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                && character != 0xFFFE
                && character != 0xFFFF;
    }
}
