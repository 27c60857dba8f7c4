package dev.jointlambda.runtime;

import dev.jointlambda.runtime.json.JsonCodecs;
import dev.jointlambda.runtime.json.JsonReader;
import dev.jointlambda.runtime.json.JsonWriter;
import dev.jointlambda.runtime.spi.PayloadException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members of an event that say where the step instance stands. */
final class PositionCodec {
    private PositionCodec() {}

    static void write(JsonWriter json, Position position) {
        json.field("index", JsonCodecs.STRING, position.path());
        json.name("widths");
        json.beginArray();
        for (int width : position.widths()) {
            json.value(width);
        }
        json.endArray();
        regions(json, position);
    }

    /** By level; the levels without a region, which are nearly all, as null, and nothing at all if none has one. */
    private static void regions(JsonWriter json, Position position) {
        if (position.regions().isEmpty()) {
            return;
        }
        json.name("regions");
        json.beginArray();
        for (int level = 0; level < position.depth(); level++) {
            Region region = position.regions().get(level);
            if (region == null) {
                json.nullValue();
            } else {
                json.beginArray();
                json.value(region.step());
                json.value(region.list().name());
                json.value(region.items().name());
                json.endArray();
            }
        }
        json.endArray();
    }

    /** Two ways to write one index would be two registers of one step instance. */
    static Position read(JsonMembers json) {
        String index = json.text("index");
        Position position = Position.parse(index, json.integers("widths"), regions(json));
        if (!position.path().equals(index)) {
            throw new PayloadException("the index is not written in its one form");
        }
        for (int width : position.widths()) {
            if (width > ResultBytes.WIDTH_LIMIT) {
                throw new PayloadException(
                        "a width is " + width + ", but no forEach has more than " + ResultBytes.WIDTH_LIMIT + " items");
            }
        }
        return position;
    }

    private static Map<Integer, Region> regions(JsonMembers members) {
        Map<Integer, Region> regions = new HashMap<>();
        if (!members.has("regions")) {
            return regions;
        }
        JsonReader json = JsonReader.of(members.raw("regions").array());
        json.beginArray();
        for (int level = 0; json.hasNextElement(); level++) {
            if (!json.readNull()) {
                List<String> region = new ArrayList<>();
                json.beginArray();
                while (json.hasNextElement()) {
                    region.add(json.readString());
                }
                if (region.size() != 3) {
                    throw new PayloadException("the region of level " + level + " has another form");
                }
                regions.put(
                        level,
                        new Region(
                                region.get(0),
                                JsonMembers.cloud(region.get(1), "regions"),
                                JsonMembers.cloud(region.get(2), "regions")));
            }
        }
        return regions;
    }
}
