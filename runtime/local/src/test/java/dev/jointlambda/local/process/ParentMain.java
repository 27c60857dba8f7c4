package dev.jointlambda.local.process;

import dev.jointlambda.Cloud;
import java.util.Map;
import java.util.TreeMap;

/** A parent to be killed: it starts one process, prints its id, and waits for ever. */
final class ParentMain {
    private ParentMain() {}

    public static void main(String[] arguments) throws Exception {
        FunctionProcesses processes = FunctionProcesses.of(Cloud.AWS, 1, () -> environment(arguments));
        FunctionProcess process = processes.take();
        System.out.println(process.handle().pid());
        process.await();
    }

    private static Map<String, String> environment(String[] arguments) {
        Map<String, String> all = new TreeMap<>();
        for (String each : arguments) {
            int equals = each.indexOf('=');
            all.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return all;
    }
}
