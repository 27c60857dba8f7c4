/**
 * What a user writes: annotations on plain methods, and the few types those methods may name.
 *
 * <p>Start with {@link dev.jointlambda.Workflow}; it leads to the rest. Codes such as JL101 are compile errors, each with a page
 * in {@code docs/errors}. All annotations are kept in class files, so that workflows can inherit steps from libraries, and
 * none is looked at at run time.
 */
package dev.jointlambda;
