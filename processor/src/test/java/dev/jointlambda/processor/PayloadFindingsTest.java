package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each method of the class Flow returns what cannot travel; its finding is the one asked for, to the letter. */
final class PayloadFindingsTest {
    private static final String NEXT = " cannot be restored from JSON in the next function.";
    private static final String NAME_IT = "name the concrete type";
    private static final String NAME_WILDCARD = "name the concrete type instead of the wildcard";
    private static final String SEAL = "make it sealed with record subtypes";

    @TempDir
    private Path classes;

    @Test
    void typesThatAreNotConcrete() {
        Map<String, PayloadUse> found = look("""
                @SuppressWarnings("rawtypes")
                public class Flow<T> {
                    public abstract static class Steps<S> {
                        public abstract List raw();
                        public abstract Map<String, ?> wildcard();
                        public abstract List<? extends Number> bounded();
                        public abstract S variable();
                        public abstract List<S> listOfVariable();
                        public abstract S[] arrayOfVariable();
                        public abstract Order property();
                        public abstract List<List<? super Integer>> nested();
                        public abstract Map map();
                        public abstract Result<String> unsolvable();
                    }
                    public record Order(Extras extras) {}
                    public record Extras(Map<String, List<?>> all) {}
                    public sealed interface Result<A> {}
                    public record Err<A, E>(E error) implements Result<A> {}
                }
                """);
        refused(found, "raw", "JL210", "the raw type List" + NEXT, "name the type arguments, such as List<String>");
        refused(found, "wildcard", "JL210", "Map<String, ?>" + NEXT, NAME_WILDCARD);
        refused(found, "bounded", "JL210", "List<? extends Number>" + NEXT, NAME_WILDCARD);
        refused(found, "variable", "JL210", "S" + NEXT, NAME_IT);
        refused(found, "listOfVariable", "JL210", "List<S>" + NEXT, NAME_IT + " instead of S");
        refused(found, "arrayOfVariable", "JL210", "it holds S, which" + NEXT, NAME_IT);
        refused(found, "property", "JL210", "Order.extras → Extras.all holds List<?>, which" + NEXT, NAME_WILDCARD);
        refused(found, "nested", "JL210", "it holds List<? super Integer>, which" + NEXT, NAME_WILDCARD);
        refused(
                found,
                "map",
                "JL210",
                "the raw type Map" + NEXT,
                "name the type arguments, such as Map<String, String>");
        refused(
                found,
                "unsolvable",
                "JL210",
                "it may be Err<A, E>, which" + NEXT,
                "let Result have the type argument E too, or name its type");
    }

    @Test
    void aTypeThatNestsWithoutEndIsNamedOnce() {
        Map<String, PayloadUse> found = look("""
                public class Flow {
                    public abstract static class Steps {
                        public abstract Order order();
                    }
                    public record Order(Chain<String> chain) {}
                    public record Chain<T>(Chain<List<T>> next) {}
                }
                """);
        refused(
                found,
                "order",
                "JL211",
                "Order cannot travel between functions: Order.chain → Chain.next nests without end.",
                "let the type refer to itself with the same type arguments");
    }

    @Test
    void typesThatAreNotData() {
        Map<String, PayloadUse> found = look("""
                public class Flow {
                    public abstract static class Steps {
                        public abstract java.sql.Connection connection();
                        public abstract Order order();
                        public abstract List<Customer> customers();
                        public abstract Object object();
                        public abstract java.util.Date date();
                        public abstract java.util.concurrent.ConcurrentHashMap<String, String> map();
                        public abstract Open open();
                        public abstract OpenHolder openHolder();
                        public abstract Base base();
                        public abstract Shape shape();
                        public abstract Solid solid();
                        public abstract Hidden hidden();
                        public abstract Optional<Optional<String>> optional();
                        public abstract Map<Customer, String> keys();
                        public abstract Map<int[], String> arrayKeys();
                        public abstract Grow<String> grow();
                    }
                    public record Order(Customer customer) {}
                    public record Customer(String name, java.sql.Connection connection) {}
                    public interface Open {}
                    public record OpenHolder(Open[] open) {}
                    public abstract static class Base {}
                    public sealed interface Shape permits Circle, Other {}
                    public record Circle(int radius) implements Shape {}
                    public static non-sealed class Other implements Shape {}
                    public static sealed class Solid permits Cube {}
                    public static final class Cube extends Solid {}
                    private record Hidden() {}
                    public record Grow<T>(Grow<List<T>> next) {}
                }
                """);
        notData(
                found,
                "connection",
                "java.sql.Connection cannot travel between functions.",
                "return the data, not the Connection");
        notData(
                found,
                "order",
                "Order cannot travel between functions: Order.customer → Customer.connection is java.sql.Connection.",
                "return the data, not the Connection");
        notData(
                found,
                "customers",
                "List<Customer> cannot travel between functions: Customer.connection is java.sql.Connection.",
                "return the data, not the Connection");
        notData(found, "object", "java.lang.Object cannot travel between functions.", NAME_IT);
        notData(found, "date", "java.util.Date cannot travel between functions.", "use java.time.Instant");
        notData(
                found,
                "map",
                "ConcurrentHashMap<String, String> cannot travel between functions.",
                "declare List, Set or Map");
        String cannotTell = "; JSON cannot tell which class to build.";
        notData(found, "open", "Open cannot travel between functions: it is an interface" + cannotTell, SEAL);
        notData(
                found,
                "openHolder",
                "OpenHolder cannot travel between functions: OpenHolder.open holds Open, which is an interface"
                        + cannotTell,
                SEAL);
        notData(found, "base", "Base cannot travel between functions: it is an abstract class" + cannotTell, SEAL);
        notData(
                found,
                "shape",
                "Shape cannot travel between functions: it may be Other, which is non-sealed" + cannotTell,
                "make it final, a record, or sealed");
        notData(
                found,
                "solid",
                "Solid cannot travel between functions: it is sealed but not abstract" + cannotTell,
                "make it abstract");
        notData(
                found,
                "hidden",
                "Hidden cannot travel between functions: it is private.",
                "make Hidden public, or move it to the workflow's package");
        notData(
                found,
                "optional",
                "Optional<Optional<String>> cannot travel between functions: it is an Optional of an Optional, and JSON"
                        + " cannot tell one empty from the other.",
                "use one Optional");
        String keyFix = "use String, an enum, a number, a UUID or a date as the key, or a List of records";
        notData(
                found,
                "keys",
                "Map<Customer, String> cannot travel between functions: it has keys of type Customer, and keys are text in"
                        + " JSON.",
                keyFix);
        notData(
                found,
                "arrayKeys",
                "Map<int[], String> cannot travel between functions: it has keys of type int[], and keys are text in JSON.",
                keyFix);
        PayloadFinding grow =
                assertInstanceOf(PayloadUse.Refused.class, found.get("grow")).finding();
        assertEquals("let the type refer to itself with the same type arguments", grow.fix());
    }

    @Test
    void classesThatWouldLoseTheirState() {
        Map<String, PayloadUse> found = look("""
                public class Flow {
                    public abstract static class Steps {
                        public abstract Bare bare();
                        public abstract Half half();
                        public abstract Box box();
                        public abstract Child child();
                        public abstract Own own();
                        public abstract Inner inner();
                        public abstract Throwing throwing();
                        public abstract Narrow narrow();
                        public abstract hidden.Door near();
                    }
                    public static class Bare { public Bare(String text) {} }
                    public static class Half { private int total; public int getTotal() { return total; } }
                    public record Box(Half half) {}
                    public static class Child extends Half { }
                    public static class Own extends java.util.ArrayList<String> { private static final long serialVersionUID = 1; }
                    public class Inner { }
                    public static class Throwing { public Throwing() throws java.io.IOException {} }
                    public static class Narrow { Narrow() {} }
                }
                """);
        String constructor = "make it a record, or give it that constructor, getters and setters";
        notData(
                found,
                "bare",
                "Bare cannot travel between functions: it is a class without a public no-argument constructor.",
                constructor);
        String lost = " has no public getter and setter of one type, so it would be lost on the way.";
        String keep = "add them, mark the field transient, or make the class a record";
        notData(found, "half", "Half cannot travel between functions: Half.total" + lost, keep);
        notData(found, "box", "Box cannot travel between functions: Box.half → Half.total" + lost, keep);
        notData(found, "child", "Child cannot travel between functions: Half.total" + lost, keep);
        notData(
                found,
                "own",
                "Own cannot travel between functions: it is a subclass of java.util.ArrayList, whose state JSON cannot"
                        + " see.",
                "make it a record of its data");
        notData(
                found,
                "inner",
                "Inner cannot travel between functions: it is an inner class, which needs an outer object.",
                "make it static");
        notData(
                found,
                "throwing",
                "Throwing cannot travel between functions: the constructor of Throwing throws IOException.",
                "let it throw unchecked exceptions only");
        notData(
                found,
                "narrow",
                "Narrow cannot travel between functions: it is a class without a public no-argument constructor.",
                constructor);
        notData(
                found,
                "near",
                "Door cannot travel between functions: Door.far is Far, which is not public, in another package than the"
                        + " workflow.",
                "make Far public, or move it to the workflow's package");
    }

    @Test
    void aTypeThatIsNotThereYetIsWaitedFor() {
        Map<String, PayloadUse> found = look("""
                public class Flow {
                    public abstract static class Steps {
                        public abstract Later later();
                        public abstract List<Later> list();
                        public abstract Order order();
                    }
                    public record Order(Later later) {}
                }
                """);
        assertEquals(new PayloadUse.Missing("Later"), found.get("later"));
        assertEquals(new PayloadUse.Missing("Later"), found.get("list"));
        assertEquals(new PayloadUse.Missing("Later"), found.get("order"));
    }

    @Test
    void whatWasRefusedOnceIsRefusedAgain() {
        Map<String, PayloadUse> found = look("""
                public class Flow {
                    public abstract static class Steps {
                        public abstract Order first();
                        public abstract Order second();
                        public abstract Tree tree();
                        public abstract Order third();
                    }
                    public record Order(Tree good, Thread bad) {}
                    public record Tree(List<Tree> branches) {}
                }
                """);
        assertEquals(found.get("first"), found.get("second"));
        assertEquals(found.get("first"), found.get("third"));
        assertEquals(
                "TREE",
                assertInstanceOf(PayloadUse.Known.class, found.get("tree"))
                        .codec()
                        .constant());
    }

    private Map<String, PayloadUse> look(String flow) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("flow.Flow", "package flow;\nimport java.util.*;\n" + flow);
        sources.put("hidden.Door", "package hidden;\npublic record Door(Far far) {}\nrecord Far() {}\n");
        Map<String, PayloadUse> uses =
                PayloadCompiler.compile(classes, "flow.Flow.Steps", sources).uses();
        assertEquals(
                uses,
                PayloadCompiler.compile(UserCompiler.ECJ, classes, "flow.Flow.Steps", sources)
                        .uses());
        return uses;
    }

    private static void notData(Map<String, PayloadUse> found, String method, String text, String fix) {
        refused(found, method, "JL211", text, fix);
    }

    private static void refused(Map<String, PayloadUse> found, String method, String code, String text, String fix) {
        assertEquals(new PayloadUse.Refused(new PayloadFinding(code, text, fix)), found.get(method));
    }
}
