package dev.jointlambda.processor.picture;

/** Prints XML, an element a line, with what has to be escaped escaped. */
final class XmlText {
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
                case '\n', '\t', '\r' -> out.append("&#").append(character).append(';');
                default -> out.appendCodePoint(allowed(character) ? character : '\uFFFD');
            }
        });
    }

    private static boolean allowed(int character) {
        return character >= ' '
                && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                && character != 0xFFFE
                && character != 0xFFFF;
    }
}
