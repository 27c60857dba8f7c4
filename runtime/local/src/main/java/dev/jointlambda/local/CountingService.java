package dev.jointlambda.local;

import dev.jointlambda.local.http.HttpAnswer;
import dev.jointlambda.local.http.HttpRequest;
import dev.jointlambda.local.http.HttpService;
import java.util.Map;
import java.util.TreeMap;

/** A service that counts what it is asked. */
final class CountingService implements HttpService {
    /** Names come from the wire: more than any service has operations would only fill the memory. */
    private static final int MOST_NAMES = 100;

    private final HttpService service;
    private final Map<String, Long> operations = new TreeMap<>();

    CountingService(HttpService service) {
        this.service = service;
    }

    @Override
    public int bodyLimit() {
        return service.bodyLimit();
    }

    @Override
    public HttpAnswer answer(HttpRequest request) {
        synchronized (operations) {
            String operation = operation(request);
            if (operations.size() < MOST_NAMES || operations.containsKey(operation)) {
                operations.merge(operation, 1L, Long::sum);
            }
        }
        return service.answer(request);
    }

    @Override
    public HttpAnswer refuse(Refusal why, int status, String detail, HttpRequest request) {
        return service.refuse(why, status, detail, request);
    }

    Map<String, Long> operations() {
        synchronized (operations) {
            return Map.copyOf(operations);
        }
    }

    void forget() {
        synchronized (operations) {
            operations.clear();
        }
    }

    /** DynamoDB names the operation in a header, Tablestore in the path; elsewhere it is the HTTP method. */
    private static String operation(HttpRequest request) {
        String target = request.header("x-amz-target");
        if (target != null) {
            return target.substring(target.indexOf('.') + 1);
        }
        boolean tablestore = request.header("x-ots-apiversion") != null;
        return tablestore ? request.path().substring(1) : request.method();
    }
}
