package dev.jointlambda.testkit;

/** What the runtime can ask of its surroundings: one per SPI method. And what a platform does of itself. */
public enum CallKind {
    /** Eventually consistent read of a register. */
    READ(Service.STORE),
    /** Strongly consistent read of registers. */
    READ_ALL(Service.STORE),
    /** Commit of a register. */
    PUT_IF_ABSENT(Service.STORE),
    /** Take-over of a register by another attempt than the winner. */
    TAKE_OVER(Service.STORE),
    /** Move of a successor's owner. */
    REPLACE(Service.STORE),
    /** Arrival that carries its outcome. */
    ARRIVE(Service.STORE),
    /** Arrival whose outcome is in a register. */
    MARK(Service.STORE),
    /** Read of a join row. */
    READ_JOIN(Service.STORE),
    /** Write of a value row. */
    PUT_VALUE(Service.STORE),
    /** Read of value rows. */
    READ_VALUES(Service.STORE),
    /** Creation of an execution. */
    CREATE(Service.STORE),
    /** Read of an execution. */
    READ_EXECUTION(Service.STORE),
    /** End of an execution. */
    END(Service.STORE),
    /** Entry into the index of open executions. */
    INDEX(Service.STORE),
    /** Removal from the index of open executions. */
    UNINDEX(Service.STORE),
    /** Read of what is due in the index of open executions. */
    DUE(Service.STORE),
    /** Change of when the sweeper looks next. */
    RESCHEDULE(Service.STORE),
    /** Write of an object. */
    PUT_BLOB(Service.BLOBS),
    /** Read of an object. */
    GET_BLOB(Service.BLOBS),
    /** Asynchronous invocation. */
    INVOKE(Service.FUNCTIONS),
    /** Run of the user's code. */
    RUN(Service.MACHINE),
    /** Pause of the attempt. */
    PAUSE(Service.MACHINE),
    /**
     * A platform tells the sweeper of an event that it has given up. Nobody asks for it, so it is not among the
     * {@link Operations}; but it has a number, and faults.
     */
    RECORD(Service.MACHINE);

    private final Service service;

    CallKind(Service service) {
        this.service = service;
    }

    Service service() {
        return service;
    }

    /** Who answers a call. */
    enum Service {
        STORE,
        BLOBS,
        FUNCTIONS,
        MACHINE
    }
}
