package dev.jointlambda.aliyun;

import dev.jointlambda.runtime.spi.Environment;
import java.net.URI;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a place from environment variables.
 *
 * @param environment the variables
 * @param prefix what our own variables start with
 * @param platformRegion the platform's own variable for the region; null if the process is not on that platform
 * @param platformAccount the platform's own variable for the account; null likewise
 * @param credentialsPrefix what the variables of the access key start with
 */
record PlaceReader(
        Environment environment,
        String prefix,
        @Nullable String platformRegion,
        @Nullable String platformAccount,
        String credentialsPrefix) {
    private static final Pattern REGION = Pattern.compile("[a-z]{2}-[a-z0-9-]{1,40}");
    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{1,32}");
    private static final Pattern INSTANCE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,19}");
    // Room for "_open" within the 255 characters of a table's name.
    private static final Pattern TABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,249}");
    private static final Pattern SERVICE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,127}");
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

    /**
     * The place.
     *
     * @param credentials with what to go there
     */
    Place read(Supplier<Credentials> credentials) {
        String region = checked(
                platform(platformRegion, "REGION"), "the id of the region on Alibaba Cloud", REGION, "cn-hangzhou");
        String instance = checked(prefix + "INSTANCE", "the name of the Tablestore instance", INSTANCE, "my-instance");
        String table =
                checked(prefix + "TABLE", "the name of the Tablestore table that keeps the rows", TABLE, "jointlambda");
        String bucket = checked(
                prefix + "BUCKET",
                "the name of the OSS bucket that keeps what is too large for a row",
                BUCKET,
                "my-bucket");
        return new Place(
                region,
                functions(region),
                service(),
                endpoint("TABLESTORE", "https://" + instance + "." + region + (inside() ? ".ots-internal" : ".ots")),
                instance,
                table,
                endpoint("OSS", "https://" + bucket + ".s3.oss-" + region + (inside() ? "-internal" : "")),
                credentials,
                environment.connectTimeout(),
                environment.readTimeout(),
                environment.invokeTimeout());
    }

    /** Within Function Compute, addresses that do not leave the vendor's network. */
    boolean inside() {
        return platformAccount != null && environment.find("FC_FUNCTION_NAME") != null;
    }

    private URI functions(String region) {
        URI set = environment.endpoint(prefix + "ENDPOINT_FC");
        if (set != null) {
            return set;
        }
        String account = checked(
                platform(platformAccount, "ACCOUNT"), "the id of the Alibaba Cloud account", ACCOUNT, "1234567890");
        return aliyun("https://" + account + "." + region + (inside() ? "-internal" : "") + ".fc");
    }

    private URI endpoint(String service, String unlessSet) {
        URI set = environment.endpoint(prefix + "ENDPOINT_" + service);
        return set == null ? aliyun(unlessSet) : set;
    }

    private static URI aliyun(String host) {
        return URI.create(host + ".aliyuncs.com");
    }

    /** The service of Function Compute 2.0, if its API is asked for. */
    private @Nullable String service() {
        String api = environment.find(prefix + "FC");
        if (api == null || api.equals("3.0")) {
            return null;
        }
        if (!api.equals("2.0")) {
            throw new IllegalStateException(
                    "the environment variable " + prefix
                            + "FC has another form than expected: set it to 3.0, or to 2.0 for functions that are in a service");
        }
        return checked(
                prefix + "FC_SERVICE", "the service of Function Compute 2.0 that has the functions", SERVICE, "shop");
    }

    /** The access key of the environment; null if it has none. */
    @Nullable
    Credentials credentialsIfAny() {
        return environment.find(credentialsPrefix + "ACCESS_KEY_ID") == null ? null : credentials();
    }

    /** The access key of the environment. */
    Credentials credentials() {
        return new Credentials(
                environment.required(credentialsPrefix + "ACCESS_KEY_ID", "the id of an access key of Alibaba Cloud"),
                environment.required(credentialsPrefix + "ACCESS_KEY_SECRET", "the secret of that access key"),
                environment.find(credentialsPrefix + "SECURITY_TOKEN"));
    }

    /** The platform's own variable if it is there, else ours, so that a client elsewhere sets ours. */
    private String platform(@Nullable String platform, String ours) {
        return platform != null && environment.find(platform) != null && environment.find(prefix + ours) == null
                ? platform
                : prefix + ours;
    }

    private String checked(String name, String meaning, Pattern form, String example) {
        String value = environment.required(name, meaning);
        if (!form.matcher(value).matches()) {
            throw new IllegalStateException("the environment variable " + name
                    + " has another form than expected: set it to " + meaning + ", such as " + example);
        }
        return value;
    }
}
