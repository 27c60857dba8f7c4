package dev.jointlambda.local.aws;

import dev.jointlambda.local.http.HttpAnswer;

/** Writes the little XML that S3 answers with. */
final class Xml {
    private Xml() {}

    static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '\r' -> xml.append("&#13;");
                default -> xml.append(c);
            }
        }
        xml.append("</").append(name).append('>');
    }

    static HttpAnswer answer(int status, String root) {
        return HttpAnswer.of(status, "application/xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root);
    }
}
