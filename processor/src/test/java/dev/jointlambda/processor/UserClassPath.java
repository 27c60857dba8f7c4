package dev.jointlambda.processor;

import com.aliyun.fc.runtime.StreamRequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.jointlambda.Cloud;
import dev.jointlambda.aliyun.AliyunCloud;
import dev.jointlambda.aws.AwsCloud;
import dev.jointlambda.runtime.StepRuntime;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a user has on the class path. */
final class UserClassPath {
    private UserClassPath() {}

    /**
     * No more than what is generated needs, which is fast to compile against.
     *
     * @param more classes whose jars are there as well
     */
    static List<Path> with(Class<?>... more) {
        return Stream.concat(
                        Stream.of(
                                Cloud.class,
                                StepRuntime.class,
                                AwsCloud.class,
                                RequestStreamHandler.class,
                                AliyunCloud.class,
                                StreamRequestHandler.class),
                        Stream.of(more))
                .map(UserClassPath::location)
                .toList();
    }

    /** The jar, or folder, of a class. */
    static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
