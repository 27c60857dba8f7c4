package dev.jointlambda.aliyun;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Host;
import dev.jointlambda.runtime.spi.Settings;
import java.util.Map;

/** What a function on Alibaba Cloud is bound to: its own cloud, and the peers that its workflow uses. */
record AliyunBinding(Settings settings, Host host, Map<Cloud, CloudServices> clouds) implements CloudBinding {
    AliyunBinding {
        clouds = Map.copyOf(clouds);
    }

    @Override
    public Cloud cloud() {
        return Cloud.ALIYUN;
    }

    @Override
    public CloudServices services(Cloud cloud) {
        CloudServices services = clouds.get(cloud);
        if (services == null) {
            throw new IllegalStateException(cloud + " is not configured here: add " + peer(cloud)
                    + " to the peers that AliyunCloud.fromEnvironment is called with, and set the variables JOINTLAMBDA_"
                    + cloud + "_*");
        }
        return services;
    }

    private static String peer(Cloud cloud) {
        return switch (cloud) {
            case AWS -> "AwsCloud.peer()";
            case ALIYUN -> "AliyunCloud.peer()";
        };
    }
}
