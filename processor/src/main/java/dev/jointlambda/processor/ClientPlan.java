package dev.jointlambda.processor;

/**
 * What the client of a workflow shows. Known as soon as the start and the result are.
 *
 * @param flow the workflow class
 * @param input the codec of what an execution is started with; {@link StepPlan#NOTHING} if the start takes no data
 * @param result the codec of what an execution returns; {@link StepPlan#NOTHING} if its ends are void
 */
record ClientPlan(FlowPlan flow, CodecName input, CodecName result) {}
