package dev.jointlambda.local.aws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.local.http.HttpFront;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The endpoint as the vendor's client with all its defaults sees it: chunked bodies, checksums in trailers. */
class S3EndpointTest {
    private final S3Endpoint endpoint = S3Endpoint.create(LocalAws.KEY);
    private final HttpFront front = HttpFront.start("s3", endpoint);
    private final S3Client client = S3Client.builder()
            .region(Region.EU_CENTRAL_1)
            .endpointOverride(front.uri())
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(LocalAws.KEY.id(), LocalAws.KEY.secret())))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    @BeforeEach
    void bucket() {
        client.createBucket(create -> create.bucket("objects"));
    }

    @AfterEach
    void stop() {
        client.close();
        front.close();
    }

    @Test
    void anObjectSentInChunksIsKeptWithoutThem() {
        byte[] content = new byte[300_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }
        client.putObject(put -> put.bucket("objects").key("a/b c+d"), RequestBody.fromBytes(content));
        assertArrayEquals(content, get("a/b c+d"));
        client.putObject(
                put -> put.bucket("objects").key("stream").checksumAlgorithm(ChecksumAlgorithm.SHA256),
                RequestBody.fromInputStream(new ByteArrayInputStream(content), content.length));
        assertArrayEquals(content, get("stream"));
        assertEquals(
                content.length,
                client.headObject(head -> head.bucket("objects").key("stream")).contentLength());
    }

    @Test
    void aChecksumThatDoesNotMatchIsRefused() {
        S3Exception e = assertThrows(
                S3Exception.class,
                () -> client.putObject(
                        put -> put.bucket("objects").key("k").checksumCRC32("AAAAAA=="), RequestBody.fromString("x")));
        assertEquals("BadDigest", e.awsErrorDetails().errorCode());
    }

    @Test
    void objectsAreListedInPagesAndDeleted() {
        for (String key : List.of("a/1", "a/2", "a/3", "b<&>/1")) {
            client.putObject(put -> put.bucket("objects").key(key), RequestBody.fromString(key));
        }
        ListObjectsV2Response first =
                client.listObjectsV2(list -> list.bucket("objects").prefix("a/").maxKeys(2));
        assertEquals(
                List.of("a/1", "a/2"),
                first.contents().stream().map(S3Object::key).toList());
        assertTrue(first.isTruncated());
        ListObjectsV2Response rest = client.listObjectsV2(
                list -> list.bucket("objects").prefix("a/").continuationToken(first.nextContinuationToken()));
        assertEquals(List.of("a/3"), rest.contents().stream().map(S3Object::key).toList());
        assertEquals(
                "b<&>/1",
                client.listObjectsV2(list -> list.bucket("objects").prefix("b"))
                        .contents()
                        .get(0)
                        .key());
        client.deleteObject(delete -> delete.bucket("objects").key("a/1"));
        assertThrows(NoSuchKeyException.class, () -> get("a/1"));
    }

    @Test
    void whatItDoesNotDoIsTheServicesOwnError() {
        S3Exception e = assertThrows(
                S3Exception.class,
                () -> client.createMultipartUpload(
                        create -> create.bucket("objects").key("k")));
        assertEquals("NotImplemented", e.awsErrorDetails().errorCode());
    }

    private byte[] get(String key) {
        return client.getObjectAsBytes(get -> get.bucket("objects").key(key)).asByteArray();
    }
}
