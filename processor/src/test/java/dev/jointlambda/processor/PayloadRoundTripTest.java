package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jointlambda.runtime.json.JsonCodec;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the values, what arrives is what was sent. {@code -Dpayload.values} tries more than 500 of them. */
class PayloadRoundTripTest {
    private static final long SEED = 20_261_123;

    @TempDir
    Path classes;

    @Test
    void randomValuesOfABigRecordComeBackAsTheyWere() throws Exception {
        PayloadCompiler compiled = PayloadCompiler.compile(
                classes, "v.Flow", PayloadCompiler.resources(Path.of("src/test/resources/payload/random")));
        assertEquals("", compiled.messages());
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, JsonCodec.class.getClassLoader())) {
            Class<?> whole = loader.loadClass("v.Flow$Whole");
            JsonCodec<Object> codec = PayloadCompiler.codec(loader.loadClass("v.Flow_Payloads"), "WHOLE");
            for (long seed = SEED; seed < SEED + Integer.getInteger("payload.values", 500); seed++) {
                Object value = new RandomPayloads(new Random(seed)).present(whole, 0);
                byte[] json = codec.encode(value);
                Object back = codec.decode(json);
                String said = "seed " + seed + ": " + new String(json, StandardCharsets.UTF_8);
                assertEquals(deep(value), deep(back), said);
                assertArrayEquals(json, codec.encode(back), said);
            }
        }
    }

    /** A value with all there is in it; NaN and arrays compare as one expects. */
    private static String deep(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        Class<?> type = value.getClass();
        if (type.isArray()) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                all.add(deep(Array.get(value, i)));
            }
            return type.getComponentType().getSimpleName() + all;
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(PayloadRoundTripTest::deep).toList().toString();
        }
        if (value instanceof Optional<?> optional) {
            return "Optional " + deep(optional.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> deep(entry.getKey()) + "=" + deep(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (type.isRecord()) {
            return type.getName()
                    + Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getAccessor)
                            .map(accessor -> deep(accessor, value))
                            .toList();
        }
        if (type.getSimpleName().equals("Bean")) {
            return "bean"
                    + Arrays.stream(type.getMethods())
                            .filter(method -> method.getDeclaringClass() == type && method.getParameterCount() == 0)
                            .sorted(Comparator.comparing(Method::getName))
                            .map(getter -> deep(getter, value))
                            .toList();
        }
        return type.getSimpleName() + " " + value;
    }

    private static String deep(Method getter, Object value) {
        try {
            return getter.getName() + "=" + deep(getter.invoke(value));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
