package dev.jointlambda.local.aliyun;

/** An error as Function Compute answers it. */
final class AcsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String text;

    private AcsError(int status, String code, String text) {
        super(text, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    static AcsError of(int status, String code, String text) {
        return new AcsError(status, code, text);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }
}
