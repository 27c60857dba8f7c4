package dev.jointlambda.packaging.aliyun;

import java.util.List;

/**
 * Some actions on some resources, which are named without region and account.
 *
 * @param actions the actions of RAM, sorted
 * @param resources the resources: templates of ROS with parameters in {@code ${}}
 */
record Grant(List<String> actions, List<String> resources) {
    Grant {
        actions = actions.stream().distinct().sorted().toList();
        resources = resources.stream().distinct().sorted().toList();
    }
}
