package dev.jointlambda.local.aws;

import dev.jointlambda.runtime.spi.Bytes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Buckets and their objects in the order of their keys. */
final class Buckets {
    private final Map<String, ConcurrentNavigableMap<String, Bytes>> buckets = new ConcurrentHashMap<>();

    void create(String name) {
        buckets.computeIfAbsent(name, bucket -> new ConcurrentSkipListMap<>());
    }

    boolean has(String name) {
        return buckets.containsKey(name);
    }

    boolean holds(String name, String object) {
        ConcurrentNavigableMap<String, Bytes> bucket = buckets.get(name);
        return bucket != null && bucket.containsKey(object);
    }

    ConcurrentNavigableMap<String, Bytes> get(String name) {
        ConcurrentNavigableMap<String, Bytes> bucket = buckets.get(name);
        if (bucket == null) {
            throw AwsError.of(404, "NoSuchBucket", "The specified bucket does not exist");
        }
        return bucket;
    }
}
