package dev.jointlambda.runtime;

import static dev.jointlambda.Cloud.AWS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.ExecutionId;
import dev.jointlambda.runtime.spi.FunctionInvoker;
import dev.jointlambda.runtime.spi.StateStore;
import dev.jointlambda.runtime.spi.Value;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values outside of the row that refers to them. */
final class ValuesTest {
    private static final ExecutionId EXECUTION = new ExecutionId("order", "1");

    private final Map<String, byte[]> objects = new HashMap<>();
    private final Values values = new Values(access(), EXECUTION);

    private Access access() {
        FixedBinding binding = new FixedBinding();
        BlobStore blobs = new BlobStore() {
            @Override
            public void put(String key, byte[] bytes) {
                objects.put(key, bytes);
            }

            @Override
            public byte[] get(String key) {
                return objects.getOrDefault(key, new byte[0]);
            }
        };
        binding.services =
                new CloudServices(Untouched.of(StateStore.class), Untouched.of(FunctionInvoker.class), blobs);
        return Access.ofDelivery(binding, "execution order/1, step \"a\"", Long.MAX_VALUE, CloudHealth.unknown());
    }

    @Test
    void objectIsNamedByItsContent() {
        Value value = values.object(AWS, Bytes.utf8("abc"));

        String hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertEquals(new Value.InObject(AWS, "order/1/" + hash, hash, 3), value);
        assertEquals(Bytes.utf8("abc"), values.read(AWS, value));
    }

    @Test
    void damagedObjectIsNeverUsed() {
        Value.InObject value = (Value.InObject) values.object(AWS, Bytes.utf8("abc"));
        objects.put(value.key(), Bytes.utf8("abd").array());

        assertEquals(
                "execution order/1, step \"a\": the object " + value.key()
                        + " on AWS is damaged; the platform will deliver the event again",
                assertThrows(DeliveryException.class, () -> values.read(AWS, value))
                        .getMessage());
    }

    @Test
    void missingValueRowIsNamed() {
        assertEquals(
                "execution order/1, step \"a\": the value row V#b##n is missing or damaged; the platform will deliver the"
                        + " event again",
                assertThrows(DeliveryException.class, () -> values.row(new Value.InRow("V#b##n", 3), Map.of()))
                        .getMessage());
    }
}
