package dev.jointlambda.processor;

/** Where the value of one parameter of a bound step comes from. */
sealed interface Source {
    /** The runtime's StepContext. */
    record Context() implements Source {}

    /** The execution's input, read in any step but the start. */
    record ExecutionInput(TypeRef type) implements Source {}

    /** The one value the step is invoked with: at the start the execution's input, in a forEach an element. */
    record Single(TypeRef type) implements Source {}

    /**
     * A slot of a join.
     *
     * @param slot its number
     * @param from the step that fills it
     * @param type what that step returns
     */
    record Slot(int slot, String from, TypeRef type) implements Source {}

    /**
     * A slot that every item of a forEach fills.
     *
     * @param slot its number
     * @param from the step that ends an item
     * @param type what that step returns
     * @param parameter the type the results are handed over in
     */
    record Items(int slot, String from, TypeRef type, TypeRef parameter) implements Source {}
}
