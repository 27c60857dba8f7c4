package dev.jointlambda.runtime;

import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists as several objects. */
final class ListPartsTest {
    private static final int LIMIT = 256 * 1024;

    private final Map<String, byte[]> objects = new HashMap<>();
    private final List<String> read = new ArrayList<>();
    private final ListParts parts = parts();

    private ListParts parts() {
        FixedBinding binding = new FixedBinding();
        BlobStore blobs = new BlobStore() {
            @Override
            public void put(String key, byte[] bytes) {
                objects.put(key, bytes);
            }

            @Override
            public byte[] get(String key) {
                read.add(key);
                return objects.getOrDefault(key, new byte[0]);
            }
        };
        binding.services =
                new CloudServices(Untouched.of(StateStore.class), Untouched.of(FunctionInvoker.class), blobs);
        Access access =
                Access.ofDelivery(binding, "execution order/1, step \"list\"", Long.MAX_VALUE, CloudHealth.unknown());
        return new ListParts(access, new HashedObjects(access, new ExecutionId("order", "1")));
    }

    /** A list of texts that are so long, and say which they are. */
    private static String list(int... lengths) {
        List<String> elements = new ArrayList<>();
        for (int length : lengths) {
            elements.add("\"" + elements.size() + "x".repeat(length - 3) + "\"");
        }
        return "[" + String.join(" , ", elements) + " ]";
    }

    private static List<Integer> elements(Value.InParts list) {
        return list.parts().stream().map(Value.Part::elements).toList();
    }

    @Test
    void partsTogetherAreTheListAndEachIsAnArrayOfSomeElements() {
        String list = list(100_000, 100_000, 100_000, 50_000, LIMIT + 5, 4, 5);

        Value.InParts value = parts.put(AWS, Bytes.utf8(list));

        assertEquals(List.of(2, 2, 1, 2), elements(value));
        for (Value.Part part : value.parts()) {
            byte[] bytes = objects.getOrDefault("order/1/" + part.sha256(), new byte[0]);
            assertEquals(part.length(), bytes.length);
            assertEquals(part.sha256(), Sha256.hex(bytes));
            assertTrue(part.length() <= LIMIT || part.elements() == 1, () -> "a part of " + part.length());
        }
        assertEquals(
                list(100_000, 100_000, 100_000, 50_000, LIMIT + 5, 4, 5).replaceAll(" ", ""),
                parts.whole(value).text().replaceAll(" ", ""));
    }

    @Test
    void elementIsReadFromItsPartAndNoOther() {
        Value.InParts value = parts.put(AWS, Bytes.utf8(list(100_000, 100_000, 100_000, LIMIT, 4, 5)));

        int[] of = {0, 0, 1, 2, 3, 3};
        for (int element = 0; element < of.length; element++) {
            read.clear();
            assertTrue(parts.element(value, element).text().startsWith("\"" + element));
            assertEquals(List.of("order/1/" + value.parts().get(of[element]).sha256()), read);
        }
    }

    @Test
    void oneElementIsOnePart() {
        Value.InParts value = parts.put(AWS, Bytes.utf8(list(LIMIT * 2)));

        assertEquals(List.of(1), elements(value));
        assertEquals(list(LIMIT * 2).replace(" ", ""), parts.whole(value).text());
    }

    /** The row that refers to them has some 100 bytes for each, and must stay far below what a store takes. */
    @Test
    void partsAreFewHoweverLongTheList() {
        assertEquals(LIMIT, ListParts.limit(LIMIT * 256));
        assertEquals(4 * LIMIT, ListParts.limit(4 * LIMIT * 256));
        int[] worst = new int[64];
        Arrays.fill(worst, LIMIT / 2 + 1);

        assertEquals(
                64, elements(parts.put(AWS, Bytes.utf8(list(worst)))).size(), "two parts have more than the limit");
    }

    @Test
    void damagedPartIsNeverUsed() {
        Value.InParts value = parts.put(AWS, Bytes.utf8(list(10, 11)));
        String key = "order/1/" + value.parts().get(0).sha256();
        objects.put(key, Bytes.utf8(list(11, 10).replace(" ", "")).array());

        for (Runnable reading : List.<Runnable>of(() -> parts.whole(value), () -> parts.element(value, 1))) {
            assertEquals(
                    "execution order/1, step \"list\": the object " + key
                            + " on AWS is damaged; the platform will deliver the event again",
                    assertThrows(DeliveryException.class, reading::run).getMessage());
        }
    }

    @Test
    void elementBehindTheEndOfTheListIsNamed() {
        Value.InParts value = parts.put(AWS, Bytes.utf8(list(10, 11)));

        assertEquals(
                "execution order/1, step \"list\": the event is about element 2 of a list of 2; the platform will"
                        + " deliver the event again",
                assertThrows(DeliveryException.class, () -> parts.element(value, 2))
                        .getMessage());
    }
}
