package dev.jointlambda.benchmarks;

import java.util.List;

/** Whose thread it is, by its name. */
final class ThreadGroups {
    private static final String FUNCTIONS = "functions";
    private static final String ENDPOINTS = "endpoints of the local clouds";
    private static final String CLIENT = "client";
    private static final String OTHER = "others (threads of the vendors' clients)";

    static final List<String> ALL = List.of(FUNCTIONS, ENDPOINTS, CLIENT, OTHER);

    private ThreadGroups() {}

    static String of(String thread) {
        if (thread.startsWith("AWS-function") || thread.startsWith("ALIYUN-function")) {
            return FUNCTIONS;
        }
        if (thread.startsWith("local-")) {
            return ENDPOINTS;
        }
        return thread.equals("main") ? CLIENT : OTHER;
    }
}
