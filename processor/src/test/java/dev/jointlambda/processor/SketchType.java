package dev.jointlambda.processor;

import org.jspecify.annotations.Nullable;

/** A type of a {@link Sketch}: as much of Java's types as the wiring of steps depends on. Prints as Java. */
sealed interface SketchType {
    /** What is no data. */
    enum Special implements SketchType {
        /** {@code void}. */
        NOTHING("void"),
        /** {@code StepFailure}. */
        FAILURE("StepFailure");

        private final String text;

        Special(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A record.
     *
     * @param family the sealed interface it implements; null if none
     */
    record Plain(String name, @Nullable Family family) implements SketchType {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A sealed interface of records. */
    record Family(String name, int size) implements SketchType {
        Plain leaf(int number) {
            return new Plain(name + (char) ('A' + number), this);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code List<element>}. */
    record Many(SketchType element) implements SketchType {
        @Override
        public String toString() {
            return "List<" + element + ">";
        }
    }

    /** {@code Optional<value>}. */
    record Maybe(SketchType value) implements SketchType {
        @Override
        public String toString() {
            return "Optional<" + value + ">";
        }
    }

    static Plain plain(String name) {
        return new Plain(name, null);
    }

    default boolean carriesNothing() {
        return equals(Special.NOTHING);
    }

    /** Without the Optional around it. */
    default SketchType bare() {
        return this instanceof Maybe maybe ? maybe.value() : this;
    }

    /** The same type or a subtype. */
    default boolean fits(SketchType other) {
        return equals(other) || (this instanceof Plain plain && other.equals(plain.family()));
    }
}
