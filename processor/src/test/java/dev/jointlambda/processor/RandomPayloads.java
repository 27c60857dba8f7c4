package dev.jointlambda.processor;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes values of payload types, by reflection, which knows nothing of how codecs are generated. */
final class RandomPayloads {
    private static final int DEEPEST = 6;

    private final Random random;
    private final RandomScalars scalars;

    RandomPayloads(Random random) {
        this.random = random;
        this.scalars = new RandomScalars(random);
    }

    /** A value, or null one time in eight where null can stand. */
    @Nullable
    Object value(Type type, int depth) throws ReflectiveOperationException {
        boolean primitive = type instanceof Class<?> plain && plain.isPrimitive();
        if (!primitive && !isOptional(type) && (depth > DEEPEST || random.nextInt(8) == 0)) {
            return null;
        }
        return present(type, depth);
    }

    Object present(Type type, int depth) throws ReflectiveOperationException {
        if (type instanceof GenericArrayType array) {
            return array(array.getGenericComponentType(), raw(array.getGenericComponentType()), depth);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, (Class<?>) generic.getRawType(), depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isArray()) {
            return array(plain.getComponentType(), plain.getComponentType(), depth);
        }
        Object scalar = scalars.of(plain);
        return scalar != null ? scalar : own(plain, Map.of(), depth);
    }

    private static boolean isOptional(Type type) {
        return raw(type).getName().startsWith("java.util.Optional");
    }

    private static Class<?> raw(Type type) {
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        }
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private Object array(Type component, Class<?> raw, int depth) throws ReflectiveOperationException {
        Object array = Array.newInstance(raw, size(depth));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, value(component, depth + 1));
        }
        return array;
    }

    private Object generic(ParameterizedType type, Class<?> raw, int depth) throws ReflectiveOperationException {
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return Optional.ofNullable(value(arguments[0], depth + 1));
        }
        if (Map.class.isAssignableFrom(raw)) {
            Map<Object, @Nullable Object> map = new LinkedHashMap<>();
            for (int i = size(depth); i > 0; i--) {
                map.put(present(arguments[0], depth + 1), value(arguments[1], depth + 1));
            }
            return map;
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Collection<@Nullable Object> all = raw == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
            for (int i = size(depth); i > 0; i--) {
                all.add(value(arguments[0], depth + 1));
            }
            return all;
        }
        Map<String, Type> bound = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            bound.put(raw.getTypeParameters()[i].getName(), arguments[i]);
        }
        return own(raw, bound, depth);
    }

    private int size(int depth) {
        return depth > DEEPEST ? 0 : random.nextInt(4);
    }

    /** A record, a bean, an enum or one of a sealed type; its leaves have type parameters of the same names. */
    private Object own(Class<?> type, Map<String, Type> bound, int depth) throws ReflectiveOperationException {
        if (type.isSealed()) {
            Class<?>[] all = type.getPermittedSubclasses();
            return own(all[random.nextInt(all.length)], bound, depth);
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        if (!type.isRecord()) {
            return bean(type, depth);
        }
        List<@Nullable Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Type its = component.getGenericType();
            Type known = its instanceof TypeVariable<?> variable ? bound.get(variable.getName()) : its;
            values.add(value(known == null ? its : known, depth + 1));
            types.add(component.getType());
        }
        return type.getDeclaredConstructor(types.toArray(new Class<?>[0])).newInstance(values.toArray());
    }

    private Object bean(Class<?> type, int depth) throws ReflectiveOperationException {
        Object bean = type.getConstructor().newInstance();
        for (Method method : type.getMethods()) {
            if (method.getName().startsWith("set")) {
                method.invoke(bean, value(method.getGenericParameterTypes()[0], depth + 1));
            }
        }
        return bean;
    }
}
