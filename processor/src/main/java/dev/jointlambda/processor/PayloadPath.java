package dev.jointlambda.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.type.TypeMirror;

/**
 * The way from the type a step returns to the type at hand, and the sentences about what is found there.
 *
 * @param root the type the step returns, as a user writes it
 * @param steps the properties passed, such as {@code Order.customer}
 * @param link how the last of them and the type at hand belong together
 */
record PayloadPath(String root, List<String> steps, Link link) {
    enum Link {
        IS("is"),
        HOLDS("holds"),
        MAY_BE("may be");

        private final String verb;

        Link(String verb) {
            this.verb = verb;
        }
    }

    PayloadPath {
        steps = List.copyOf(steps);
    }

    static PayloadPath from(String root) {
        return new PayloadPath(root, List.of(), Link.IS);
    }

    PayloadPath property(String owner, String name) {
        List<String> all = new ArrayList<>(steps);
        all.add(owner + "." + name);
        return new PayloadPath(root, all, Link.IS);
    }

    PayloadPath element() {
        return new PayloadPath(root, steps, Link.HOLDS);
    }

    PayloadPath subclass() {
        return new PayloadPath(root, steps, Link.MAY_BE);
    }

    /** The type here is not one type: {@code what} names it. */
    PayloadRefusal notConcrete(String what, String fix) {
        String end = " cannot be restored from JSON in the next function.";
        String text = isRoot() ? what + end : place() + " " + link.verb + " " + what + ", which" + end;
        return PayloadRefusal.of(new PayloadFinding("JL210", text, fix));
    }

    /** The type here is not data: {@code name} names it; {@code kind}, if not empty, says what it is, as in "it is ...". */
    PayloadRefusal notData(String name, String kind, String fix) {
        if (isRoot() && kind.isEmpty()) {
            String which = name.endsWith("." + root) ? name : root;
            return PayloadRefusal.of(new PayloadFinding("JL211", which + " cannot travel between functions.", fix));
        }
        if (isRoot()) {
            return saying("it is " + kind, fix);
        }
        return saying(place() + " " + link.verb + " " + name + (kind.isEmpty() ? "" : ", which is " + kind), fix);
    }

    /** The last property on this path, or else the type itself, cannot be written or read. */
    PayloadRefusal refused(String predicate, String fix) {
        return saying(place() + " " + predicate, fix);
    }

    /** A whole sentence about something on this path. */
    PayloadRefusal saying(String sentence, String fix) {
        return PayloadRefusal.of(
                new PayloadFinding("JL211", root + " cannot travel between functions: " + sentence + ".", fix));
    }

    /** The type holds another of its kind that holds another, each with longer type arguments. */
    PayloadRefusal endless() {
        String again = steps.get(steps.size() - 1);
        return new PayloadPath(root, steps.subList(0, steps.indexOf(again) + 1), Link.IS)
                .refused("nests without end", "let the type refer to itself with the same type arguments");
    }

    /** The compiler does not know the type here, or not yet. */
    PayloadRefusal missing(TypeMirror type) {
        return PayloadRefusal.missing(MissingTypes.name(type, steps.isEmpty() ? root : steps.get(steps.size() - 1)));
    }

    private boolean isRoot() {
        return steps.isEmpty() && link == Link.IS;
    }

    private String place() {
        return steps.isEmpty() ? "it" : String.join(" → ", steps);
    }
}
