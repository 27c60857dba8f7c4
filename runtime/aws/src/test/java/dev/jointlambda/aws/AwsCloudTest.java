package dev.jointlambda.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.CloudBinding;
import dev.jointlambda.runtime.spi.CloudServices;
import dev.jointlambda.runtime.spi.Environment;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsCloudTest {
    @Test
    void aBindingHasAwsAndTheSettings() {
        CloudBinding binding = AwsCloud.from(own());
        assertEquals(Cloud.AWS, binding.cloud());
        assertEquals("shop", binding.settings().prefix());
        assertEquals(1024 * 1024, binding.services(Cloud.AWS).functions().eventLimit());
        assertEquals(368 * 1024, binding.services(Cloud.AWS).store().inlineLimit());
    }

    @Test
    void aCloudThatIsNotConnectedIsNamedWithWhatToDo() {
        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> AwsCloud.from(own()).services(Cloud.ALIYUN));
        assertEquals(
                "this code on AWS is not connected to ALIYUN: hand the peer of ALIYUN to the binding and set its"
                        + " JOINTLAMBDA_ALIYUN_* variables",
                e.getMessage());
    }

    @Test
    void awsIsAPeerByVariablesOfItsOwn() {
        CloudServices services = AwsCloud.peer().connect(Environment.of(peer()));
        assertEquals(Cloud.AWS, AwsCloud.peer().cloud());
        assertEquals(1024 * 1024, services.functions().eventLimit());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JOINTLAMBDA_PREFIX|what the names of this deployment's functions start with",
                "JOINTLAMBDA_TABLE|the name of the DynamoDB table that keeps the rows",
                "JOINTLAMBDA_BUCKET|the name of the S3 bucket that keeps large values",
                "AWS_REGION|the AWS region of the functions and the table",
                "AWS_ACCESS_KEY_ID|the id of an AWS access key",
                "AWS_SECRET_ACCESS_KEY|the secret of the AWS access key"
            })
    void whatIsMissingIsNamedAtStart(String name, String meaning) {
        Map<String, String> environment = own();
        environment.remove(name);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> AwsCloud.from(environment));
        assertEquals("the environment variable " + name + " is not set: set it to " + meaning, e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JOINTLAMBDA_AWS_TABLE|the name of the DynamoDB table that keeps the rows",
                "JOINTLAMBDA_AWS_BUCKET|the name of the S3 bucket that keeps large values",
                "JOINTLAMBDA_AWS_REGION|the AWS region of the functions and the table",
                "JOINTLAMBDA_AWS_ACCESS_KEY_ID|the id of an AWS access key",
                "JOINTLAMBDA_AWS_SECRET_ACCESS_KEY|the secret of the AWS access key"
            })
    void whatIsMissingForThePeerIsNamedAtStart(String name, String meaning) {
        Map<String, String> environment = peer();
        environment.remove(name);
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> AwsCloud.peer().check(Environment.of(environment)));
        assertEquals("the environment variable " + name + " is not set: set it to " + meaning, e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_ENDPOINT_URL_LAMBDA, localhost:4566, an address such as https://host:port",
        "AWS_ENDPOINT_URL_DYNAMODB, ftp://host, an address such as https://host:port",
        "AWS_ENDPOINT_URL_S3, http://, an address such as https://host:port",
        "JOINTLAMBDA_CONNECT_TIMEOUT, 2s, a duration such as PT2S",
        "JOINTLAMBDA_READ_TIMEOUT, PT0S, a duration such as PT5S",
        "JOINTLAMBDA_RETENTION, forever, a duration such as PT336H"
    })
    void whatIsWrongIsNamedAtStart(String name, String value, String form) {
        Map<String, String> environment = own();
        environment.put(name, value);
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> AwsCloud.from(environment));
        assertEquals(
                "the environment variable " + name + " has another form than expected: set it to " + form,
                e.getMessage());
    }

    private static Map<String, String> own() {
        return new HashMap<>(Map.of(
                "JOINTLAMBDA_PREFIX", "shop",
                "JOINTLAMBDA_TABLE", "rows",
                "JOINTLAMBDA_BUCKET", "objects",
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "AKID",
                "AWS_SECRET_ACCESS_KEY", "a-secret"));
    }

    private static Map<String, String> peer() {
        return new HashMap<>(Map.of(
                "JOINTLAMBDA_AWS_TABLE", "rows",
                "JOINTLAMBDA_AWS_BUCKET", "objects",
                "JOINTLAMBDA_AWS_REGION", "eu-central-1",
                "JOINTLAMBDA_AWS_ACCESS_KEY_ID", "AKID",
                "JOINTLAMBDA_AWS_SECRET_ACCESS_KEY", "a-secret"));
    }
}
