package dev.jointlambda.benchmarks;

import java.util.Locale;

/**
 * The source of a workflow.
 *
 * @param name its class, in package {@code measured}
 * @param text the text of the class
 */
record FlowSource(String name, String text) {
    private static final int BLOCK = 5;

    /**
     * A workflow of any size: blocks of five steps, each block a fork into two branches, their join, and one more step;
     * each step returns a record of its own. In every second block the fork chooses one branch, and the branches merge.
     *
     * @param steps how many steps; a multiple of 5
     */
    static FlowSource of(String name, int steps) {
        if (steps < BLOCK || steps % BLOCK != 0) {
            throw new IllegalArgumentException(steps + " steps are not a multiple of " + BLOCK);
        }
        StringBuilder text = new StringBuilder("""
                package measured;

                import dev.jointlambda.Cloud;
                import dev.jointlambda.Next;
                import dev.jointlambda.Placement;
                import dev.jointlambda.Step;
                import dev.jointlambda.Workflow;
                import java.util.List;

                @Workflow("%1$s")
                @Placement(primary = Cloud.AWS, backup = Cloud.ALIYUN)
                public class %1$s {
                    public record Input(String name) {}
                """.formatted(name));
        for (int block = 0; block < steps / BLOCK; block++) {
            String in = block == 0 ? "Input" : type("End", block - 1);
            boolean last = block + 1 == steps / BLOCK;
            if (block % 2 == 0) {
                parallel(text, block, in);
            } else {
                choice(text, block, in);
            }
            step(text, block, "end", type("Join", block) + " in", last ? "" : "\"fork" + (block + 1) + "\"");
        }
        return new FlowSource(name, text.append("}\n").toString());
    }

    private static void parallel(StringBuilder text, int block, String in) {
        step(text, block, "fork", in + " in", "{\"left" + block + "\", \"right" + block + "\"}");
        step(text, block, "left", type("Fork", block) + " in", "\"join" + block + "\"");
        step(text, block, "right", type("Fork", block) + " in", "\"join" + block + "\"");
        String parameters = type("Left", block) + " left, " + type("Right", block) + " right";
        step(text, block, "join", parameters, "\"end" + block + "\"");
    }

    private static void choice(StringBuilder text, int block, String in) {
        text.append("""
                    public sealed interface Fork%1$d {}
                    public record GoLeft%1$d(String name) implements Fork%1$d {}
                    public record GoRight%1$d(String name) implements Fork%1$d {}
                    public record Side%1$d(String name, int count, List<String> tags) {}
                    @Step
                    @Next(oneOf = {"left%1$d", "right%1$d"})
                    public Fork%1$d fork%1$d(%2$s in) {
                        return in.hashCode() == 0 ? new GoLeft%1$d("") : new GoRight%1$d("");
                    }
                    @Step
                    @Next("join%1$d")
                    public Side%1$d left%1$d(GoLeft%1$d in) {
                        return new Side%1$d(in.name(), %1$d, List.of());
                    }
                    @Step
                    @Next("join%1$d")
                    public Side%1$d right%1$d(GoRight%1$d in) {
                        return new Side%1$d(in.name(), %1$d, List.of());
                    }
                """.formatted(block, in));
        step(text, block, "join", type("Side", block) + " in", "\"end" + block + "\"");
    }

    private static void step(StringBuilder text, int block, String name, String parameters, String next) {
        String type = type(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), block);
        text.append("    public record ").append(type).append("(String name, int count, List<String> tags) {}\n");
        text.append("    @Step\n");
        if (!next.isEmpty()) {
            text.append("    @Next(").append(next).append(")\n");
        }
        text.append("    public ").append(type).append(' ').append(name).append(block);
        text.append('(').append(parameters).append(") {\n");
        text.append("        return new ").append(type).append("(\"").append(name);
        text.append("\", ").append(block).append(", List.of());\n    }\n");
    }

    private static String type(String name, int block) {
        return name + block;
    }
}
