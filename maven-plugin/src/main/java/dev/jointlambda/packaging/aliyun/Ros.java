package dev.jointlambda.packaging.aliyun;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a template of Resource Orchestration Service. */
final class Ros {
    private Ros() {}

    static Map<String, Object> ref(String name) {
        return Map.of("Ref", name);
    }

    static Map<String, Object> sub(String text) {
        return Map.of("Fn::Sub", text);
    }

    static Map<String, Object> get(String resource, String attribute) {
        return Map.of("Fn::GetAtt", List.of(resource, attribute));
    }

    static Map<String, Object> resource(String type, Map<String, Object> properties) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("Type", type);
        resource.put("Properties", properties);
        return resource;
    }

    /** One that stays when the stack goes: it has what users would miss. */
    static Map<String, Object> kept(String type, Map<String, Object> properties) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("Type", type);
        resource.put("DeletionPolicy", "Retain");
        resource.put("Properties", properties);
        return resource;
    }
}
