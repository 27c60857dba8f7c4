package dev.jointlambda.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.runtime.spi.BlobStore;
import dev.jointlambda.runtime.spi.Bytes;
import dev.jointlambda.runtime.spi.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What every {@link BlobStore} does. An implementation's test extends this and says which one to test. */
public abstract class BlobStoreContract {
    /** For subclasses. */
    protected BlobStoreContract() {}

    /** The blob store to test; it may hold other objects. */
    public abstract BlobStore blobs();

    @Test
    final void objectComesBackAsItWas() {
        assertKept(Samples.everyByte());
        assertKept(Bytes.utf8(Samples.UNICODE).array());
    }

    @Test
    final void emptyObjectComesBackEmpty() {
        assertKept(new byte[0]);
    }

    @Test
    final void largeObjectComesBackWhole() {
        assertKept(Samples.bytes(6_000_001));
    }

    @Test
    final void repeatedWriteChangesNothing() {
        String key = key();
        blobs().put(key, new byte[] {1, 2, 3});
        blobs().put(key, new byte[] {1, 2, 3});

        assertArrayEquals(new byte[] {1, 2, 3}, blobs().get(key));
    }

    @Test
    final void absentObjectIsAnErrorThatNamesTheKey() {
        String key = key();

        StoreException e = assertThrows(StoreException.class, () -> blobs().get(key));

        assertTrue(String.valueOf(e.getMessage()).contains(key), e.getMessage());
    }

    @Test
    final void keysThatExecutionIdsCanMakeDoNotMix() {
        String prefix = key();
        List<String> keys = List.of("/a:b", "/a~b", "/a.b", "/a_b-", "/a..b", "/A:b", "/a:b/c");
        for (String key : keys) {
            blobs().put(prefix + key, Bytes.utf8(key).array());
        }

        for (String key : keys) {
            assertArrayEquals(Bytes.utf8(key).array(), blobs().get(prefix + key), key);
        }
    }

    @Test
    final void writesOfOneObjectAtTheSameTimeAllSucceed() throws Exception {
        BlobStore blobs = blobs();
        String key = key();
        byte[] bytes = Samples.bytes(10_000);
        List<Callable<byte[]>> runners = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runners.add(() -> {
                blobs.put(key, bytes);
                return blobs.get(key);
            });
        }

        for (byte[] read : Race.of(runners)) {
            assertArrayEquals(bytes, read);
        }
    }

    @Test
    final void manyObjectsAtTheSameTimeAllComeBack() throws Exception {
        BlobStore blobs = blobs();
        String prefix = key();
        List<Callable<Integer>> runners = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String of = prefix + "-" + thread + "-";
            runners.add(() -> {
                for (int i = 0; i < 8; i++) {
                    blobs.put(of + i, Samples.bytes(3000 * i));
                }
                int same = 0;
                for (int i = 0; i < 8; i++) {
                    same += Arrays.equals(Samples.bytes(3000 * i), blobs.get(of + i)) ? 1 : 0;
                }
                return same;
            });
        }

        assertEquals(Collections.nCopies(8, 8), Race.of(runners));
    }

    private void assertKept(byte[] bytes) {
        String key = key();
        blobs().put(key, bytes);

        assertArrayEquals(bytes, blobs().get(key));
    }

    /** A key that no other test uses, in this run or in one before. */
    private static String key() {
        return "contract/" + UUID.randomUUID() + "/9f86d081884c7d659a2feaa0c55ad015";
    }
}
