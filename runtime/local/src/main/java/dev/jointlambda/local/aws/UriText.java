package dev.jointlambda.local.aws;

import java.nio.charset.StandardCharsets;

/** Percent-encoding as AWS signatures want it: everything but {@code A-Z a-z 0-9 - . _ ~}. */
final class UriText {
    private UriText() {}

    static String encode(String text, boolean keepSlashes) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            if (plain || (keepSlashes && c == '/')) {
                encoded.append(c);
            } else {
                encoded.append('%').append("%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
