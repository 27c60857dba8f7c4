package dev.jointlambda.local.deploy.template;

import dev.jointlambda.local.deploy.Node;

/** Makes the resources of one type. */
@FunctionalInterface
public interface ResourceType {
    /**
     * Makes one.
     *
     * @param name what to call it unless its properties say so
     * @param properties its properties, without functions
     * @throws dev.jointlambda.local.deploy.RefusedException if its cloud would refuse it
     */
    Created create(String name, Node properties);
}
