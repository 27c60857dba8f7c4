package dev.jointlambda.local.aws;

import dev.jointlambda.runtime.spi.Bytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** The checksums that S3 requests carry and answers show. */
final class Checksums {
    private Checksums() {}

    static String etag(Bytes content) {
        return '"' + HexFormat.of().formatHex(digest("MD5", content)) + '"';
    }

    /** Checks one header or trailer; those that are no checksum, or one this endpoint does not know, pass. */
    static void check(String name, String value, Bytes content) {
        String right =
                switch (name) {
                    case "content-md5" -> base64(digest("MD5", content));
                    case "x-amz-checksum-crc32" -> base64(crc(new CRC32(), content));
                    case "x-amz-checksum-crc32c" -> base64(crc(new CRC32C(), content));
                    case "x-amz-checksum-sha1" -> base64(digest("SHA-1", content));
                    case "x-amz-checksum-sha256" -> base64(digest("SHA-256", content));
                    default -> value;
                };
        if (!right.equals(value)) {
            throw AwsError.of(400, "BadDigest", "The " + name + " you specified did not match what we received.");
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] crc(Checksum crc, Bytes content) {
        crc.update(content.array());
        return ByteBuffer.allocate(4).putInt((int) crc.getValue()).array();
    }

    private static byte[] digest(String algorithm, Bytes content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no " + algorithm, e);
        }
    }
}
