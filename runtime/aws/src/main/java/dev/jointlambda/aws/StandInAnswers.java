package dev.jointlambda.aws;

/** What a service that stands in answers with: something that can be read, and means nothing. */
final class StandInAnswers {
    /** A row with all that a row of any kind has. */
    private static final String ROW = "{\"pk\":{\"S\":\"rehearsal\"},\"sk\":{\"S\":\"rehearsal\"},"
            + "\"outcome\":{\"S\":\"OK\"},\"value\":{\"M\":{\"bytes\":{\"B\":\"bnVsbA==\"}}},\"nonce\":{\"S\":\"rehearsal\"},"
            + "\"placed\":{\"M\":{\"rehearsal\":{\"S\":\"AWS\"}}},\"order\":{\"L\":[{\"S\":\"rehearsal\"}]},"
            + "\"items\":{\"N\":\"-1\"},\"at\":{\"N\":\"0\"},\"multi\":{\"BOOL\":true},"
            + "\"status\":{\"S\":\"RUNNING\"},\"inputHash\":{\"S\":\"rehearsal\"},"
            + "\"input\":{\"M\":{\"bytes\":{\"B\":\"bnVsbA==\"}}},\"workflowVersion\":{\"N\":\"1\"},"
            + "\"wireVersion\":{\"N\":\"1\"},\"startedAt\":{\"N\":\"0\"},\"deadline\":{\"N\":\"0\"},\"due\":{\"N\":\"0\"},"
            + "\"expected\":{\"N\":\"1\"},\"marksAWS\":{\"NS\":[\"0\"]}}";

    /** Keys of no meaning, so that a function whose keys are in a secret signs as it will. */
    private static final String SECRET = "{\"Name\":\"rehearsal\",\"SecretString\":\"{\\\"JOINTLAMBDA_SIGNING_KEYS\\\":"
            + "\\\"rehearsal:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\\\"}\"}";

    private StandInAnswers() {}

    /**
     * The answer's body.
     *
     * @param request the first line of the request
     * @param target what is called, for services that say so in a header; else empty
     */
    static String of(String request, String target) {
        return switch (target) {
            case "GetItem" -> "{\"Item\":" + ROW + "}";
            case "UpdateItem" -> "{\"Attributes\":" + ROW + "}";
            case "BatchGetItem" -> "{\"Responses\":{},\"UnprocessedKeys\":{}}";
            case "Query" -> "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}";
            case "GetSecretValue" -> SECRET;
            case "PutItem", "DeleteItem" -> "{}";
            default -> request.startsWith("POST") && request.contains("/functions/") ? "{}" : "";
        };
    }
}
