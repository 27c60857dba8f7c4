package dev.jointlambda.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.PayloadException;
import dev.jointlambda.runtime.spi.StepKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wire format, byte for byte: functions of other versions read it. */
final class EnvelopeCodecTest {
    private static final String HEAD =
            "{\"workflow\":\"order\",\"version\":1,\"execution\":\"e-1\",\"step\":\"price\",\"index\":\"0.3\","
                    + "\"widths\":[2,5],\"owner\":\"ALIYUN\",";
    private static final String TAIL = "\"at\":100,\"deadline\":300,\"exp\":200}";

    private static Envelope envelope(Origin origin) {
        return envelope(origin, Map.of());
    }

    private static Envelope envelope(Origin origin, Map<String, Bytes> carried) {
        Position position = new Position(List.of(0, 3), List.of(2, 5));
        return new Envelope(
                new StepKey(new ExecutionId("order", "e-1"), "price", "0.3"),
                1,
                position,
                Cloud.ALIYUN,
                origin,
                null,
                carried,
                100,
                300,
                200,
                null);
    }

    private static void assertWire(String json, Envelope envelope) {
        assertEquals(json, Bytes.of(EnvelopeCodec.write(envelope)).text());
        assertEquals(envelope, EnvelopeCodec.read(Bytes.utf8(json)));
    }

    @Test
    void valueTravelsAsItIs() {
        assertWire(
                HEAD + "\"value\":{\"sku\" : \"ä\"}," + TAIL,
                envelope(new Origin.Inline(null, false, Bytes.utf8("{\"sku\" : \"ä\"}"))));
    }

    @Test
    void valueSaysWhoseItIsAndWhetherItIsAFailure() {
        assertWire(
                HEAD + "\"value\":1,\"from\":\"list\"," + TAIL,
                envelope(new Origin.Inline("list", false, Bytes.utf8("1"))));
        assertWire(
                HEAD + "\"value\":{},\"from\":\"list\",\"failed\":true," + TAIL,
                envelope(new Origin.Inline("list", true, Bytes.utf8("{}"))));
    }

    @Test
    void olderResultsTravelAlong() {
        Map<String, Bytes> carried = new LinkedHashMap<>();
        carried.put("validate", Bytes.utf8("{\"ok\" : true}"));
        carried.put("coupon", Bytes.utf8("null"));

        assertWire(
                HEAD + "\"join\":\"row\",\"carried\":{\"validate\":{\"ok\" : true},\"coupon\":null}," + TAIL,
                envelope(Origin.FromJoin.of(2), carried));
    }

    @Test
    void registerIsNamed() {
        assertWire(
                HEAD + "\"register\":{\"owner\":\"AWS\",\"step\":\"list\",\"index\":\"0\"}," + TAIL,
                envelope(new Origin.FromRegister(Cloud.AWS, "list", "0", Origin.FromRegister.WHOLE)));
    }

    @Test
    void elementOfARegisterIsNamed() {
        assertWire(
                HEAD + "\"register\":{\"owner\":\"AWS\",\"step\":\"list\",\"index\":\"0\",\"element\":3}," + TAIL,
                envelope(new Origin.FromRegister(Cloud.AWS, "list", "0", 3)));
    }

    @Test
    void joinReadsItsRow() {
        assertWire(HEAD + "\"join\":\"row\"," + TAIL, envelope(Origin.FromJoin.of(2)));
        assertWire(HEAD + "\"join\":\"empty\"," + TAIL, envelope(Origin.FromJoin.EMPTY));
    }

    @Test
    void joinOfManyArrivalsSaysHowManyThereAre() {
        assertWire(HEAD + "\"join\":\"row\",\"arrivals\":1001," + TAIL, envelope(Origin.FromJoin.of(1001)));
        assertWire(HEAD + "\"join\":\"row\"," + TAIL, envelope(Origin.FromJoin.of(1000)));
    }

    @Test
    void levelWithAWindowSaysWhereItsItemsComeFrom() {
        Region region = new Region("list", Cloud.AWS, Cloud.ALIYUN);
        Envelope plain = envelope(Origin.FromJoin.of(2));

        assertWire(
                windows("[null,[\"list\",\"AWS\",\"ALIYUN\"]]"),
                at(Position.TOP.item(0, 2).item(3, 5, region), plain));
        assertWire(
                windows("[[\"list\",\"AWS\",\"ALIYUN\"],null]"),
                at(Position.TOP.item(0, 2, region).item(3, 5), plain));
    }

    private static String windows(String regions) {
        return HEAD.replace("[2,5],", "[2,5],\"regions\":" + regions + ",") + "\"join\":\"row\"," + TAIL;
    }

    private static Envelope at(Position position, Envelope of) {
        return new Envelope(
                of.key(),
                of.workflowVersion(),
                position,
                of.owner(),
                of.origin(),
                null,
                of.carried(),
                of.at(),
                of.deadline(),
                of.exp(),
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[null,[\"list\",\"AWS\"]]|the region of level 1 has another form",
                "[[],null]|the region of level 0 has another form",
                "[null,[\"list\",\"AWS\",\"MARS\"]]|the member \"regions\" names no cloud",
                "[null,null,[\"list\",\"AWS\",\"AWS\"]]|the position has 2 levels, but a region on level 2",
                "{}|$: expects an array, found an object (byte 0)",
                "[7]|$[0]: expects an array, found a number (byte 1)",
                "[[7,\"AWS\",\"AWS\"]]|$[0][0]: expects a string, found a number (byte 2)"
            })
    void regionsThatCannotBeAreRefused(String regions, String message) {
        assertEquals(
                message,
                assertThrows(PayloadException.class, () -> EnvelopeCodec.read(Bytes.utf8(windows(regions))))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1000", "-1", "100001"})
    void arrivalsThatCannotBeAreRefused(int arrivals) {
        String json = HEAD + "\"join\":\"row\",\"arrivals\":" + arrivals + "," + TAIL;

        assertEquals(
                "there are no " + arrivals + " arrivals that are spread over several rows",
                assertThrows(PayloadException.class, () -> EnvelopeCodec.read(Bytes.utf8(json)))
                        .getMessage());
    }

    @Test
    void executionInputAndTraceTravelAlong() {
        assertWire(
                "{\"workflow\":\"order\",\"version\":2,\"execution\":\"e-1\",\"step\":\"validate\",\"index\":\"\","
                        + "\"widths\":[],\"owner\":\"AWS\",\"input\":[1,2],\"at\":100,\"deadline\":300,\"exp\":200,"
                        + "\"trace\":\"Root=1-2;\\\"x\\\"\"}",
                new Envelope(
                        new StepKey(new ExecutionId("order", "e-1"), "validate", ""),
                        2,
                        Position.TOP,
                        Cloud.AWS,
                        new Origin.FromExecution(),
                        Bytes.utf8("[1,2]"),
                        Map.of(),
                        100,
                        300,
                        200,
                        "Root=1-2;\"x\""));
    }

    @Test
    void membersOfANewerSenderAreIgnored() {
        assertEquals(
                envelope(Origin.FromJoin.of(2)),
                EnvelopeCodec.read(Bytes.utf8(HEAD + "\"colour\":{\"r\":1},\"join\":\"row\"," + TAIL)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"workflow\":\"order\",|the member \"workflow\" is missing",
                "\"exp\":200|the member \"exp\" is missing",
                "\"index\":\"0.3\",|the member \"index\" is missing"
            })
    void missingMemberIsNamed(String member, String message) {
        String json = (HEAD + TAIL).replace(member, "").replace(",}", "}");

        assertEquals(
                message,
                assertThrows(PayloadException.class, () -> EnvelopeCodec.read(Bytes.utf8(json)))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"0.3\"|\"0.03\"|the index is not written in its one form",
                "\"0.3\"|\"0.+3\"|the index is not written in its one form",
                "\"0.3\"|\"0.x\"|the index has something else than numbers",
                "\"0.3\"|\"0.5\"|item 5 of 5 does not exist",
                "\"0.3\"|\"0\"|the position has 1 levels, but 2 widths",
                "[2,5]|[2,100001]|a width is 100001, but no forEach has more than 100000 items",
                "\"ALIYUN\"|\"MARS\"|the member \"owner\" names no cloud",
                "\"owner\":\"AWS\"|\"owner\":\"aws\"|the member \"owner\" names no cloud",
                "\"element\":3|\"element\":-1|the element -1 does not exist"
            })
    void whatCannotBeIsRefused(String good, String bad, String message) {
        String json = HEAD + "\"register\":{\"owner\":\"AWS\",\"step\":\"list\",\"index\":\"0\",\"element\":3}," + TAIL;

        assertEquals(
                message,
                assertThrows(PayloadException.class, () -> EnvelopeCodec.read(Bytes.utf8(json.replace(good, bad))))
                        .getMessage());
    }
}
