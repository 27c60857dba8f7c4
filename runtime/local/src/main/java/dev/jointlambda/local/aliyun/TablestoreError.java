package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi;

/** An error as Tablestore answers it. The codes are the vendor's; most statuses are from the vendor's documentation. */
final class TablestoreError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String CONDITION_FAILED = "OTSConditionCheckFail";

    private final int status;
    private final String code;

    private TablestoreError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static TablestoreError of(int status, String code, String message) {
        return new TablestoreError(status, code, message);
    }

    static TablestoreError invalid(String message) {
        return of(400, "OTSParameterInvalid", message);
    }

    static TablestoreError invalidKey(String message) {
        return of(400, "OTSInvalidPK", message);
    }

    static TablestoreError unauthorised(String message) {
        return of(403, "OTSAuthFailed", message);
    }

    static TablestoreError denied(String why) {
        return of(
                403,
                "OTSNoPermissionAccess",
                "You have no permission to access the requested resource, please contact the resource owner: " + why);
    }

    static TablestoreError conditionFailed() {
        return of(403, CONDITION_FAILED, "Condition check failed.");
    }

    static TablestoreError noSuchTable() {
        return of(404, "OTSObjectNotExist", "Requested table does not exist.");
    }

    /** Whether a condition did not hold: the service did its work, and charges for it. */
    boolean isCondition() {
        return code.equals(CONDITION_FAILED);
    }

    int status() {
        return status;
    }

    /** As it goes over the wire. */
    OtsInternalApi.Error toMessage() {
        return OtsInternalApi.Error.newBuilder()
                .setCode(code)
                .setMessage(String.valueOf(getMessage()))
                .build();
    }
}
