package dev.jointlambda.local.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.runtime.spi.Bytes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class S3BodyTest {
    @Test
    void chunksAreJoinedAndTheTrailerIsVerified() {
        // CRC-32 of "hello world" is 0d4a1185.
        Bytes content = S3Body.of(chunked(
                "11", "5;chunk-signature=ab\r\nhello\r\n6\r\n world\r\n0\r\nx-amz-checksum-crc32:DUoRhQ==\r\n\r\n"));
        assertEquals("hello world", content.text());
    }

    @Test
    void aTrailerThatDoesNotMatchIsRefused() {
        AwsError e = assertThrows(
                AwsError.class, () -> S3Body.of(chunked("2", "2\r\nhi\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n")));
        assertEquals("BadDigest", e.code());
        assertEquals("The x-amz-checksum-crc32 you specified did not match what we received.", e.text());
    }

    @Test
    void chunksThatBreakOffAreRefused() {
        for (String body : List.of("", "5\r\nhel", "zz\r\n", "5\r\nhelloX\r\n", "2\r\nhi\r\n", "1\r\nh\r\n0\r\n\r\n")) {
            AwsError e = assertThrows(AwsError.class, () -> S3Body.of(chunked("2", body)), body);
            assertEquals("IncompleteBody", e.code());
        }
    }

    private static HttpRequest chunked(String length, String body) {
        return new HttpRequest(
                "PUT",
                "/objects/key",
                "",
                Map.of(
                        "X-Amz-Content-Sha256", List.of("STREAMING-UNSIGNED-PAYLOAD-TRAILER"),
                        "X-Amz-Decoded-Content-Length", List.of(length)),
                Bytes.utf8(body));
    }
}
