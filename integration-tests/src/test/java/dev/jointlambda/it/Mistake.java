package dev.jointlambda.it;

import java.util.List;

/**
 * One change that breaks the order sample.
 *
 * @param title what was done, as a heading
 * @param file the file it is done to
 * @param change each a line of the file, or the beginning of one, and what stands there instead
 */
record Mistake(String title, String file, List<Change> change) {
    /**
     * A replaced text.
     *
     * @param before must be in the file exactly once
     */
    record Change(String before, String after) {}

    static Mistake of(String title, String before, String after) {
        return in("OrderFlow", title, before, after);
    }

    static Mistake in(String file, String title, String before, String after) {
        return new Mistake(title, file + ".java", List.of(new Change(before, after)));
    }

    Mistake and(String before, String after) {
        return new Mistake(title, file, List.of(change.get(0), new Change(before, after)));
    }

    /** The file with the mistake in it. */
    String made(String source) {
        String made = source;
        for (Change each : change) {
            int at = made.indexOf(each.before());
            if (at < 0 || made.indexOf(each.before(), at + 1) >= 0) {
                throw new IllegalStateException("\"" + title + "\" changes something that is not in " + file
                        + " exactly once: " + each.before());
            }
            made = made.replace(each.before(), each.after());
        }
        return made;
    }

    /** The order sample, broken in every way a person might. */
    static List<Mistake> all() {
        return List.of(
                of("A step's name is misspelt", "@Next({\"reserve\", \"list\"})", "@Next({\"reserv\", \"list\"})"),
                of(
                        "A step is only a method",
                        "    @Step\n    @Next(\"decide\")\n    public Reservation reserve(",
                        "    @Next(\"decide\")\n    public Reservation reserve("),
                of("Steps lead in a circle", "@Next(\"sum\")", "@Next({\"sum\", \"list\"})"),
                of("A branch is forgotten", "@Next({\"reserve\", \"list\"})", "@Next(\"reserve\")"),
                of(
                        "One successor is listed twice",
                        "@Next({\"reserve\", \"list\"})",
                        "@Next({\"list\", \"reserve\", \"list\"})"),
                of(
                        "A result has another type than its reader expects",
                        "public Quote sum(List<PricedItem> items)",
                        "public Quote sum(List<Item> items)"),
                of(
                        "A branch of a join is forgotten",
                        "public Decision decide(Reservation reservation, Quote quote)",
                        "public Decision decide(Reservation reservation)"),
                of(
                        "A parameter comes from nowhere",
                        "public Receipt reject(Decision.Decline decline)",
                        "public Receipt reject(Decision.Decline decline, Prices prices)"),
                of("An older result is taken without saying so", "@From(\"validate\") Order order", "Order order"),
                of(
                        "An older result is read that need not be there",
                        "@From(\"sum\") Quote quote",
                        "@From(\"reject\") Receipt quote"),
                of(
                                "A forEach over something that is no list",
                                "public List<Item> list(Order order)",
                                "public Order list(Order order)")
                        .and(
                                "return order.items();\n    }\n\n    /** Prices",
                                "return order;\n    }\n\n    /** Prices"),
                of(
                        "A step of a forEach takes the whole list",
                        "public PricedItem price(Item item)",
                        "public PricedItem price(List<Item> item)"),
                of(
                                "Items are collected in a Set",
                                "public Quote sum(List<PricedItem> items)",
                                "public Quote sum(Set<PricedItem> items)")
                        .and("import java.util.Map;", "import java.util.Map;\nimport java.util.Set;"),
                of("An edge is forgotten", "    @Next(\"sum\")\n", ""),
                of(
                        "A forEach is never collected",
                        "public Quote sum(List<PricedItem> items)",
                        "public Quote sum(PricedItem items)"),
                in(
                        "Decision",
                        "A case is added to a choice, and nobody takes it",
                        "    /**\n     * It is not.",
                        "    /** Somebody has to look. */\n    record Unclear(String why) implements Decision {}\n\n    /**\n     * It is not."),
                of(
                        "A choice by something that cannot be told apart",
                        "public Decision decide(",
                        "public String decide("),
                of(
                        "Both ways of a choice are taken at once",
                        "@Next(oneOf = {\"charge\", \"reject\"})",
                        "@Next({\"charge\", \"reject\"})"),
                of(
                                "A join waits for a branch that may not be chosen",
                                "    @Next(\"decide\")\n    public Reservation reserve(",
                                "    @Next({\"decide\", \"charge\"})\n    public Reservation reserve(")
                        .and(
                                "public Receipt charge(Decision.Accept accept,",
                                "public Receipt charge(Decision.Accept accept, Reservation held,"),
                of(
                        "An exception is caught that is never thrown",
                        "@Catch(value = PaymentDeclined.class,",
                        "@Catch(value = java.io.IOException.class,"),
                in("Order", "Something travels that cannot", "String customer,", "java.sql.Connection customer,"),
                of(
                        "A step cannot be called",
                        "public Order validate(Request request)",
                        "private Order validate(Request request)"),
                of(
                        "A cloud backs itself up",
                        "@Placement(primary = ALIYUN, backup = AWS)",
                        "@Placement(primary = ALIYUN, backup = ALIYUN)"),
                of(
                        "Memory that one of the clouds does not offer",
                        "    @Step\n    @Placement(primary",
                        "    @Step(memoryMb = 1000)\n    @Placement(primary"),
                of(
                        "A duration nobody can read",
                        "    @Step\n    @Next({\"reserve\", \"list\"})",
                        "    @Step(timeout = \"5 mins\")\n    @Next({\"reserve\", \"list\"})"),
                of(
                        "A policy that this release does not keep yet",
                        "    @Step\n    @Next({\"reserve\", \"list\"})",
                        "    @Step\n    @dev.jointlambda.Retry(maxAttempts = 3)\n    @Next({\"reserve\", \"list\"})"));
    }
}
