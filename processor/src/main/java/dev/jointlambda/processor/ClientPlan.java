package dev.jointlambda.processor;

/**
 * What the client of a workflow shows. Known as soon as the start and the result are.
 *
 * @param flow the workflow class
 * @param input what an execution is started with; {@link PayloadPlan#NOTHING} if the start takes no data
 * @param result what an execution returns; {@link PayloadPlan#NOTHING} if its ends are void
 */
record ClientPlan(FlowPlan flow, PayloadPlan input, PayloadPlan result) {}
