package dev.jointlambda.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** How one payload type is written and read. */
sealed interface PayloadShape {
    /** The constant of its codec, and the type. */
    CodecName codec();

    /** The runtime has it: the constant {@code ready} of {@code JsonCodecs}. */
    record Ready(CodecName codec, String ready) implements PayloadShape {}

    /** An enum: the constant's name. */
    record Enumeration(CodecName codec) implements PayloadShape {}

    /**
     * A type made of others: {@code JsonCodecs.method(parts..., create)}.
     *
     * @param parts the codecs of keys and elements
     * @param create how an empty one is made; an empty block if the method knows
     * @param unchecked whether {@code create} has an unchecked cast in it
     */
    record Container(CodecName codec, String method, List<CodecName> parts, CodeBlock create, boolean unchecked)
            implements PayloadShape {
        public Container {
            parts = List.copyOf(parts);
        }
    }

    /** A record. */
    record Data(CodecName codec, List<PayloadField> fields) implements PayloadShape {
        public Data {
            fields = List.copyOf(fields);
        }
    }

    /** A class with a no-argument constructor, getters and setters. */
    record Bean(CodecName codec, List<PayloadField> fields) implements PayloadShape {
        public Bean {
            fields = List.copyOf(fields);
        }
    }

    /** A sealed interface or class: its concrete classes in the order of the permits. */
    record Sealed(CodecName codec, List<Leaf> leaves) implements PayloadShape {
        public Sealed {
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * One concrete class of a sealed hierarchy.
     *
     * @param name what tells it from the others in JSON
     * @param codec its codec
     * @param constants whether it is an enum
     */
    record Leaf(String name, CodecName codec, boolean constants) {}
}
