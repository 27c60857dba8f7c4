package dev.jointlambda.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aliyun.fc.runtime.Context;
import com.aliyun.fc.runtime.FunctionParam;
import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.Invocation;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.Environment;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AliyunCloudTest {
    private static final String SECRET = "a-secret-that-nobody-may-see";
    private static final String TOKEN = "a-token-that-nobody-may-see";

    @Test
    void withinFunctionComputeTheInternalAddressesAreUsed() {
        Map<String, String> variables = own();
        variables.put("FC_FUNCTION_NAME", "shop-order-reserve");
        Place place = Place.own(Environment.of(variables));
        assertEquals(URI.create("https://1234.cn-hangzhou-internal.fc.aliyuncs.com"), place.functions());
        assertEquals(URI.create("https://rows.cn-hangzhou.ots-internal.aliyuncs.com"), place.tablestore());
        assertEquals(URI.create("https://objects.s3.oss-cn-hangzhou-internal.aliyuncs.com"), place.objects());
        assertEquals(TOKEN, place.credentials().get().token());
    }

    @Test
    void elsewhereThePublicAddressesAreUsed() {
        Place place = Place.own(Environment.of(own()));
        assertEquals(URI.create("https://1234.cn-hangzhou.fc.aliyuncs.com"), place.functions());
        assertEquals(URI.create("https://rows.cn-hangzhou.ots.aliyuncs.com"), place.tablestore());
        assertEquals(URI.create("https://objects.s3.oss-cn-hangzhou.aliyuncs.com"), place.objects());
    }

    @Test
    void ourOwnVariablesGoBeforeThePlatforms() {
        Map<String, String> variables = own();
        variables.put("JOINTLAMBDA_REGION", "ap-southeast-1");
        variables.put("JOINTLAMBDA_ACCOUNT", "5678");
        assertEquals(
                URI.create("https://5678.ap-southeast-1.fc.aliyuncs.com"),
                Place.own(Environment.of(variables)).functions());
    }

    @Test
    void anAddressThatIsSetIsUsedAndNeedsNoAccount() {
        Map<String, String> variables = own();
        variables.remove("FC_ACCOUNT_ID");
        variables.put("JOINTLAMBDA_ENDPOINT_FC", "http://127.0.0.1:1");
        variables.put("JOINTLAMBDA_ENDPOINT_TABLESTORE", "http://127.0.0.1:2");
        variables.put("JOINTLAMBDA_ENDPOINT_OSS", "http://127.0.0.1:3/objects");
        Place place = Place.own(Environment.of(variables));
        assertEquals(URI.create("http://127.0.0.1:1"), place.functions());
        assertEquals(URI.create("http://127.0.0.1:2"), place.tablestore());
        assertEquals(URI.create("http://127.0.0.1:3/objects"), place.objects());
    }

    @Test
    void eachMissingVariableIsNamedWithWhatToSet() {
        assertMissing("FC_REGION", "JOINTLAMBDA_REGION", "the id of the region on Alibaba Cloud");
        assertMissing("FC_ACCOUNT_ID", "JOINTLAMBDA_ACCOUNT", "the id of the Alibaba Cloud account");
        assertMissing("JOINTLAMBDA_INSTANCE", "JOINTLAMBDA_INSTANCE", "the name of the Tablestore instance");
        assertMissing("JOINTLAMBDA_TABLE", "JOINTLAMBDA_TABLE", "the name of the Tablestore table that keeps the rows");
        assertMissing(
                "JOINTLAMBDA_BUCKET",
                "JOINTLAMBDA_BUCKET",
                "the name of the OSS bucket that keeps what is too large for a row");
        assertMissing(
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                "the id of an access key of Alibaba Cloud");
        assertMissing(
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "the secret of that access key");
        assertMissing(
                "JOINTLAMBDA_PREFIX", "JOINTLAMBDA_PREFIX", "what the names of this deployment's functions start with");
    }

    @Test
    void eachWrongVariableIsNamedWithAnExample() {
        assertWrong("JOINTLAMBDA_REGION", "Hangzhou", "the id of the region on Alibaba Cloud, such as cn-hangzhou");
        assertWrong("FC_ACCOUNT_ID", "me", "the id of the Alibaba Cloud account, such as 1234567890");
        assertWrong("JOINTLAMBDA_INSTANCE", "a.b", "the name of the Tablestore instance, such as my-instance");
        assertWrong(
                "JOINTLAMBDA_TABLE",
                "my-table",
                "the name of the Tablestore table that keeps the rows, such as jointlambda");
        assertWrong(
                "JOINTLAMBDA_BUCKET",
                "My_Bucket",
                "the name of the OSS bucket that keeps what is too large for a row, such as my-bucket");
        assertWrong("JOINTLAMBDA_ENDPOINT_OSS", "oss.example", "an address such as https://host:port");
    }

    @Test
    void asAPeerItReadsVariablesOfItsOwn() {
        Map<String, String> variables = new HashMap<>();
        variables.put("JOINTLAMBDA_ALIYUN_REGION", "cn-shanghai");
        variables.put("JOINTLAMBDA_ALIYUN_INSTANCE", "rows");
        variables.put("JOINTLAMBDA_ALIYUN_TABLE", "t");
        variables.put("JOINTLAMBDA_ALIYUN_BUCKET", "objects");
        variables.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID", "id");
        variables.put("JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET", SECRET);
        // A function of another cloud may happen to have these; they are not its peer's.
        variables.put("FC_ACCOUNT_ID", "1");
        variables.put("FC_REGION", "cn-hangzhou");
        IllegalStateException missing = assertThrows(
                IllegalStateException.class, () -> AliyunCloud.peer().connect(Environment.of(variables)));
        assertEquals(
                "the environment variable JOINTLAMBDA_ALIYUN_ACCOUNT is not set: set it to the id of the Alibaba Cloud"
                        + " account",
                missing.getMessage());
        variables.put("JOINTLAMBDA_ALIYUN_ACCOUNT", "99");
        assertEquals(
                URI.create("https://99.cn-shanghai.fc.aliyuncs.com"),
                Place.peer(Environment.of(variables)).functions());
    }

    @Test
    void aCloudThatIsNoPeerIsNamedWithWhatToAdd() throws Exception {
        CloudBinding binding = AliyunCloud.from(own());
        assertEquals(Cloud.ALIYUN, binding.cloud());
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> binding.services(Cloud.AWS));
        assertEquals(
                "this code on ALIYUN is not connected to AWS: hand the peer of AWS to the binding and set its"
                        + " JOINTLAMBDA_AWS_* variables",
                e.getMessage());
        ((AutoCloseable) binding.services(Cloud.ALIYUN).store()).close();
    }

    @Test
    void noSecretIsEverPrinted() throws Exception {
        CloudBinding binding = AliyunCloud.from(own());
        String printed = binding + " " + binding.services(Cloud.ALIYUN) + " " + Place.own(Environment.of(own()));
        assertTrue(printed.contains("key-id"), printed);
        assertFalse(printed.contains(SECRET), printed);
        assertFalse(printed.contains(TOKEN), printed);
        ((AutoCloseable) binding.services(Cloud.ALIYUN).store()).close();
    }

    @Test
    void closingTheStoreEndsEveryThreadThatWouldKeepTheProcessAlive() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        CloudBinding binding = AliyunCloud.from(own());
        Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
        started.removeAll(before);
        ((AutoCloseable) binding.services(Cloud.ALIYUN).store()).close();
        for (Thread thread : started) {
            if (!thread.isDaemon()) {
                thread.join();
            }
        }
    }

    @Test
    void anInvocationEndsWhenTheFunctionsTimeIsUp() {
        FunctionParam function = answering(FunctionParam.class, Map.of("getExecTimeLimitInMillis", 60_000));
        Context context = answering(Context.class, Map.of("getRequestId", "r-1", "getFunctionParam", function));
        long before = System.currentTimeMillis();
        Invocation invocation = AliyunCloud.invocation(context);
        long after = System.currentTimeMillis();
        assertEquals("r-1", invocation.requestId());
        assertNull(invocation.trace());
        assertTrue(before + 60_000 <= invocation.deadline() && invocation.deadline() <= after + 60_000);
    }

    /** An object of the platform's that answers some methods. */
    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }

    private static void assertMissing(String removed, String named, String meaning) {
        Map<String, String> variables = own();
        variables.remove(removed);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> AliyunCloud.from(variables));
        assertEquals("the environment variable " + named + " is not set: set it to " + meaning, e.getMessage());
    }

    private static void assertWrong(String name, String value, String meaning) {
        Map<String, String> variables = own();
        variables.put(name, value);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> AliyunCloud.from(variables));
        assertEquals(
                "the environment variable " + name + " has another form than expected: set it to " + meaning,
                e.getMessage());
    }

    private static Map<String, String> own() {
        Map<String, String> variables = new HashMap<>();
        variables.put("JOINTLAMBDA_PREFIX", "shop");
        variables.put("JOINTLAMBDA_INSTANCE", "rows");
        variables.put("JOINTLAMBDA_TABLE", "jointlambda");
        variables.put("JOINTLAMBDA_BUCKET", "objects");
        variables.put("FC_REGION", "cn-hangzhou");
        variables.put("FC_ACCOUNT_ID", "1234");
        variables.put("ALIBABA_CLOUD_ACCESS_KEY_ID", "key-id");
        variables.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET);
        variables.put("ALIBABA_CLOUD_SECURITY_TOKEN", TOKEN);
        return variables;
    }
}
