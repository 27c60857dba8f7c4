package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.ClassName;
import dev.jointlambda.Cloud;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmitterTypesTest {
    @Test
    void everyNamedTypeExistsAndIsPublic() throws ReflectiveOperationException {
        List<ClassName> names = new ArrayList<>();
        for (Field field : EmitterTypes.class.getDeclaredFields()) {
            if (field.getType() == ClassName.class) {
                names.add((ClassName) field.get(null));
            }
        }
        for (Cloud cloud : Cloud.values()) {
            CloudEmitter emitter = CloudEmitter.of(cloud);
            names.addAll(List.of(emitter.handler(), emitter.context(), emitter.binding()));
            if (emitter.snapshots() != null) {
                names.add(emitter.snapshots());
            }
        }
        assertTrue(names.size() > 15, names::toString);
        for (ClassName name : names) {
            Class<?> type =
                    Class.forName(name.reflectionName(), false, getClass().getClassLoader());
            assertTrue(java.lang.reflect.Modifier.isPublic(type.getModifiers()), type::getName);
        }
    }

    @Test
    void everyCloudHasAnEmitterOfItsOwn() {
        for (Cloud cloud : Cloud.values()) {
            assertEquals(cloud, CloudEmitter.of(cloud).cloud());
        }
    }
}
