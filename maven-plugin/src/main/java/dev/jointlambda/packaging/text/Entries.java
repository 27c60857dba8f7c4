package dev.jointlambda.packaging.text;

import java.util.LinkedHashMap;

/** A map of a document, in the order in which its entries are put. */
public final class Entries extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1;

    /** A map with one entry. */
    public static Entries of(String key, Object value) {
        return new Entries().with(key, value);
    }

    /** Puts an entry and returns this map. */
    public Entries with(String key, Object value) {
        put(key, value);
        return this;
    }
}
