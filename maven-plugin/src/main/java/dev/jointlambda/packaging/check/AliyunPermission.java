package dev.jointlambda.packaging.check;

/**
 * That an action is allowed on a resource.
 *
 * @param action the action of RAM, as in {@code ots:GetRow}
 * @param resource the resource, as the template has it
 */
public record AliyunPermission(String action, String resource) {}
