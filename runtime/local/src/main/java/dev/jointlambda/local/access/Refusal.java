package dev.jointlambda.local.access;

/**
 * Something that was refused.
 *
 * @param principal who asked
 * @param ask for what
 * @param why why they did not get it
 */
public record Refusal(String principal, Ask ask, String why) {
    @Override
    public String toString() {
        return principal + " may not " + ask + " " + why;
    }
}
