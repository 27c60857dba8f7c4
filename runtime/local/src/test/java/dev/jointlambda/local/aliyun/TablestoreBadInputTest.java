package dev.jointlambda.local.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi;
import com.alicloud.openservices.tablestore.core.protocol.PlainBufferBuilder;
import com.alicloud.openservices.tablestore.model.ColumnValue;
import com.alicloud.openservices.tablestore.model.PrimaryKeyBuilder;
import com.alicloud.openservices.tablestore.model.PrimaryKeyValue;
import com.alicloud.openservices.tablestore.model.RowPutChange;
import com.aliyun.ots.thirdparty.com.google.protobuf.ByteString;
import com.aliyun.ots.thirdparty.com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever comes over the wire gets an error of Tablestore's own form, and the endpoint lives on. */
class TablestoreBadInputTest {
    private static final List<String> ACTIONS = List.of(
            "CreateTable",
            "DescribeTable",
            "DeleteTable",
            "UpdateTable",
            "PutRow",
            "UpdateRow",
            "DeleteRow",
            "BatchWriteRow",
            "GetRow",
            "BatchGetRow",
            "GetRange");

    private final LocalTablestore local = new LocalTablestore(Duration.ofMillis(700));

    @AfterEach
    void theEndpointLivesOn() {
        local.client().listTable();
        local.close();
    }

    @Test
    void anUnknownOperation() throws IOException {
        assertError(404, "OTSUnsupportOperation", signed("/Frobnicate", new byte[0]));
    }

    @Test
    void noProtobuf() throws IOException {
        assertError(400, "OTSParameterInvalid", signed("/PutRow", "{}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aProtobufWithoutItsFields() throws IOException {
        assertError(400, "OTSParameterInvalid", signed("/PutRow", new byte[0]));
    }

    @Test
    void aBodyThatIsTooLarge() throws IOException {
        assertError(413, "OTSRequestBodyTooLarge", signed("/PutRow", new byte[5 * 1024 * 1024 + 1]));
    }

    @Test
    void anotherMethod() throws IOException {
        Map<String, String> headers = headers("GET", "/ListTable", new byte[0]);
        assertError(
                405,
                "OTSMethodNotAllowed",
                RawHttp.send(local.front().uri(), "GET", "/ListTable", headers, new byte[0]));
    }

    @Test
    void noHeadersAtAll() throws IOException {
        assertError(
                403, "OTSAuthFailed", RawHttp.send(local.front().uri(), "POST", "/ListTable", Map.of(), new byte[0]));
    }

    @Test
    void aSignatureOfAnotherRequest() throws IOException {
        Map<String, String> headers = headers("POST", "/ListTable", new byte[0]);
        assertError(
                403,
                "OTSAuthFailed",
                RawHttp.send(local.front().uri(), "POST", "/DescribeTable", headers, new byte[0]));
    }

    @Test
    void aBodyThatWasChangedOnItsWay() throws IOException {
        Map<String, String> headers = headers("POST", "/ListTable", new byte[0]);
        assertError(
                403, "OTSAuthFailed", RawHttp.send(local.front().uri(), "POST", "/ListTable", headers, new byte[] {1}));
    }

    @Test
    void anotherInstance() throws IOException {
        Map<String, String> headers = headers("POST", "/ListTable", new byte[0]);
        headers.remove("x-ots-signature");
        headers.put("x-ots-instancename", "another");
        headers.put("x-ots-signature", TablestoreSignatures.request(Local.KEY.secret(), "POST", "/ListTable", headers));
        assertError(
                403, "OTSAuthFailed", RawHttp.send(local.front().uri(), "POST", "/ListTable", headers, new byte[0]));
    }

    @Test
    void aClientThatNeverSendsItsBody() throws IOException {
        Map<String, String> headers = headers("POST", "/ListTable", new byte[0]);
        assertError(
                408,
                "OTSRequestTimeout",
                RawHttp.send(local.front().uri(), "POST", "/ListTable", headers, new byte[1], 100));
    }

    @Test
    void bytesThatAreNoHttp() throws IOException {
        assertError(
                400,
                "OTSParameterInvalid",
                RawHttp.send(local.front().uri(), "NO \u0001HTTP\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void randomBytesAndSpoiltRows() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        local.endpoint().createStateTables("t", Duration.ofDays(1));
        byte[] valid = putRow();
        for (int i = 0; i < 400; i++) {
            byte[] body;
            if (i % 2 == 0) {
                body = new byte[random.nextInt(60)];
                random.nextBytes(body);
            } else {
                body = valid.clone();
                body[random.nextInt(body.length)] = (byte) random.nextInt();
            }
            String action = i % 2 == 0 ? ACTIONS.get(random.nextInt(ACTIONS.size())) : "PutRow";
            RawHttp.Answer answer = signed("/" + action, body);
            String what = action + " in round " + i + " with seed " + seed + ": " + answer.text();
            assertTrue(answer.status() < 500, what);
            if (answer.status() != 200) {
                assertTrue(
                        OtsInternalApi.Error.parseFrom(answer.body().array())
                                .getCode()
                                .startsWith("OTS"),
                        what);
            }
        }
    }

    private RawHttp.Answer signed(String path, byte[] body) throws IOException {
        return RawHttp.send(local.front().uri(), "POST", path, headers("POST", path, body), body);
    }

    private static Map<String, String> headers(String method, String path, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-ots-accesskeyid", Local.KEY.id());
        headers.put("x-ots-apiversion", "2015-12-31");
        headers.put("x-ots-contentmd5", TablestoreSignatures.md5(body));
        headers.put("x-ots-instancename", Local.INSTANCE);
        headers.put("x-ots-signature", TablestoreSignatures.request(Local.KEY.secret(), method, path, headers));
        return headers;
    }

    private static byte[] putRow() throws IOException {
        RowPutChange change = new RowPutChange(
                "t",
                PrimaryKeyBuilder.createPrimaryKeyBuilder()
                        .addPrimaryKeyColumn("pk", PrimaryKeyValue.fromString("p"))
                        .addPrimaryKeyColumn("sk", PrimaryKeyValue.fromString("s"))
                        .build());
        change.addColumn("text", ColumnValue.fromString("value"));
        change.addColumn("number", ColumnValue.fromLong(1));
        change.addColumn("bytes", ColumnValue.fromBinary(new byte[] {1, 2, 3}));
        return OtsInternalApi.PutRowRequest.newBuilder()
                .setTableName("t")
                .setRow(ByteString.copyFrom(PlainBufferBuilder.buildRowPutChangeWithHeader(change)))
                .setCondition(OtsInternalApi.Condition.newBuilder()
                        .setRowExistence(OtsInternalApi.RowExistenceExpectation.IGNORE))
                .build()
                .toByteArray();
    }

    private static void assertError(int status, String code, RawHttp.Answer answer)
            throws InvalidProtocolBufferException {
        OtsInternalApi.Error error =
                OtsInternalApi.Error.parseFrom(answer.body().array());
        assertEquals(status + " " + code, answer.status() + " " + error.getCode(), error.getMessage());
        assertTrue(answer.head().contains("x-ots-requestid: "), answer.head());
    }
}
