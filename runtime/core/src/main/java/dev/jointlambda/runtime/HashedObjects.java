package dev.jointlambda.runtime;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.ExecutionId;

/** The objects of one execution: named by the hash of their content, and verified whenever they are read. */
final class HashedObjects {
    private final Access access;
    private final ExecutionId execution;

    HashedObjects(Access access, ExecutionId execution) {
        this.access = access;
        this.execution = execution;
    }

    /** The key of the object with some content. */
    String key(String sha256) {
        return execution.partition() + "/" + sha256;
    }

    /** Writes an object and returns the hash of its content. */
    String put(Cloud cloud, byte[] bytes) {
        String hash = Sha256.hex(bytes);
        access.blobs(cloud).put(key(hash), bytes);
        return hash;
    }

    /** Reads an object that has this content and no other. */
    byte[] get(Cloud cloud, String key, String sha256, long length) {
        byte[] bytes = access.blobs(cloud).get(key);
        if (bytes.length != length || !Sha256.hex(bytes).equals(sha256)) {
            throw access.stuck("the object " + key + " on " + cloud + " is damaged");
        }
        return bytes;
    }
}
