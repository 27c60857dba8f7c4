package dev.jointlambda.runtime.spi;

/**
 * Names one execution of one workflow: the partition in which all its rows are.
 *
 * @param workflow the workflow's name
 * @param id unique within the workflow: 1 to 128 of {@code A-Z a-z 0-9 _ . : ~ -}
 */
public record ExecutionId(String workflow, String id) {
    private static final int LONGEST = 128;

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if the id has another form
     */
    public ExecutionId {
        if (!hasItsForm(id)) {
            throw new IllegalArgumentException(
                    "an execution id has 1 to 128 of A-Z a-z 0-9 _ . : ~ -, but this one is \"" + id + "\"");
        }
    }

    /** Looked at in every delivery, so not by a regular expression. */
    private static boolean hasItsForm(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && !(c >= '0' && c <= '9') && "_.:~-".indexOf(c) < 0) {
                return false;
            }
        }
        return !id.isEmpty() && id.length() <= LONGEST;
    }

    /** The partition key of every row of this execution. */
    public String partition() {
        return workflow + "/" + id;
    }
}
