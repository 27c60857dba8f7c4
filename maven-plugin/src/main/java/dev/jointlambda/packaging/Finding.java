package dev.jointlambda.packaging;

/**
 * One thing that was looked at.
 *
 * @param mark how it is with it
 * @param what what was seen and, if something is wrong, what to do
 */
public record Finding(Mark mark, String what) {
    /** How it is with something. */
    public enum Mark {
        /** As it should be. */
        WELL("ok"),
        /** Worth knowing. */
        NOTE("--"),
        /** Has to be changed. */
        WRONG("!!");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        /** The sign before the line. */
        public String sign() {
            return sign;
        }
    }

    static Finding well(String what) {
        return new Finding(Mark.WELL, what);
    }

    static Finding note(String what) {
        return new Finding(Mark.NOTE, what);
    }

    static Finding wrong(String what) {
        return new Finding(Mark.WRONG, what);
    }

    /** As it should be, or wrong with what to do about it. */
    static Finding of(boolean well, String what, String otherwise) {
        return well ? well(what) : wrong(what + ": " + otherwise);
    }

    @Override
    public String toString() {
        return mark.sign() + "  " + what;
    }
}
