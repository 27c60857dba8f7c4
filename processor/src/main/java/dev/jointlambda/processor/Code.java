package dev.jointlambda.processor;

/** Every kind of finding. Each has a page in {@code docs/errors} and a case in the tests; the numbers never change. */
enum Code {
    JL101("a step is named that does not exist"),
    JL102("steps form a loop"),
    JL103("a step can never run"),
    JL104("a workflow has no step"),
    JL105("it is not clear where the workflow starts"),
    JL106("two steps have one name"),
    JL107("an edge is listed twice"),
    JL108("a step leads to itself"),
    JL109("@Next takes exactly one of value, oneOf, forEach"),
    JL110("oneOf with fewer than two steps"),
    JL111("it is not clear which end gives the result"),
    JL112("exclusive ends have no common type"),
    JL120("a parameter is fed by two steps that both run"),
    JL121("a result is ignored"),
    JL122("a parameter could be fed by more than one step"),
    JL123("a step may wait forever"),
    JL124("a step reads a result that does not exist yet"),
    JL125("a forEach is never collected"),
    JL126("a forEach is joined from outside"),
    JL127("nothing feeds a parameter"),
    JL128("a limited forEach has more than one end per item"),
    JL129("too many combinations of choices to prove"),
    JL199("not in this release"),
    JL201("a parameter gets a value of another type"),
    JL202("forEach over something that has no elements"),
    JL203("a step of a forEach takes the whole list"),
    JL204("a collecting step takes the wrong list"),
    JL205("no step takes what a choice may return"),
    JL206("two steps take what a choice may return"),
    JL207("a choice by a type that is not sealed"),
    JL208("a choice never returns what a step takes"),
    JL209("a value is expected from a void step"),
    JL210("a type that cannot be restored from JSON"),
    JL211("a type that cannot travel between functions"),
    JL301("a step method cannot be called"),
    JL302("a workflow class cannot be created"),
    JL303("an annotation has no effect"),
    JL304("a step throws Throwable"),
    JL401("an exception that cannot be thrown"),
    JL402("not a duration"),
    JL403("a timeout beyond what a cloud allows"),
    JL404("retries that take longer than the workflow may"),
    JL405("an undo that does not go with its step"),
    JL406("a policy that makes no sense"),
    JL501("a backup that protects nothing"),
    JL502("memory that a cloud does not offer"),
    JL503("vCPUs that a cloud does not offer"),
    JL504("an override that has no effect"),
    JL505("no cloud is named for a step"),
    JL506("a cloud's runtime is not on the class path"),
    JL601("a name that a cloud does not accept"),
    JL602("a reserved name"),
    JL603("a version below 1"),
    JL604("the name of a generated class is taken"),
    JL701("a large result crosses clouds"),
    JL703("a step that executions in flight still need"),
    JL901("a fault in jointlambda itself"),
    JL902("a workflow could not be checked");

    private final String title;

    Code(String title) {
        this.title = title;
    }

    /** What is wrong, in general; the heading of the code's page. */
    String title() {
        return title;
    }
}
