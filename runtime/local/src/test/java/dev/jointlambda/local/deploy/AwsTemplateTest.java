package dev.jointlambda.local.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import dev.jointlambda.local.LocalClouds;
import dev.jointlambda.local.LocalDeployment;
import dev.jointlambda.local.LocalSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

final class AwsTemplateTest {
    @TempDir
    Path folder;

    private final LocalClouds clouds =
            LocalClouds.start(LocalSettings.defaults().withProcesses(1));
    private String template = "";

    @BeforeEach
    void archive() throws IOException {
        Archives.write(folder.resolve("aws/function.zip"), List.of(Answering.class));
        try (InputStream in = AwsTemplateTest.class.getResourceAsStream("template.yaml")) {
            template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterEach
    void close() {
        clouds.close();
    }

    private LocalDeployment deploy() throws IOException {
        Files.writeString(folder.resolve("aws/template.yaml"), template);
        return clouds.deploy(folder);
    }

    @Test
    void aFunctionRunsInLambdasOwnClientFromItsArchiveAsItsRole() throws Exception {
        LocalDeployment deployed = deploy();
        Map<String, String> environment = deployed.environment(Cloud.AWS);
        try (LambdaClient lambda = client(environment)) {
            InvokeResponse first = invoke(lambda, "shop-step:live", "{}");
            String answer = first.payload().asUtf8String();
            assertNull(first.functionError(), answer);
            assertTrue(answer.startsWith("{\"function\":\"shop-step\",\"key\":\"LOCALSK"), answer);
            assertTrue(answer.contains("\"table\":\"shop\""), answer);
            assertEquals(answer, invoke(lambda, "shop-step", "{}").payload().asUtf8String(), "the process is reused");

            InvokeResponse thrown = invoke(lambda, "shop-step", "{\"do\":\"throw\"}");
            assertEquals("Unhandled", thrown.functionError());
            assertTrue(thrown.payload().asUtf8String().contains("told to"));

            InvokeResponse dead = invoke(lambda, "shop-step", "{\"do\":\"die\"}");
            assertTrue(dead.payload().asUtf8String().contains("ended with status 3"));
            assertTrue(
                    invoke(lambda, "shop-step", "{}").payload().asUtf8String().contains("\"pid\""));
        }
        assertEquals(List.of(), deployed.refusals());
    }

    @Test
    void withSnapStartTheHooksRunAndTheKeysAfterTheRestoreAreOthersThanBefore() throws Exception {
        Archives.write(
                folder.resolve("aws/function.zip"),
                List.of(
                        Snapped.class,
                        org.crac.Core.class,
                        org.crac.Context.class,
                        org.crac.Resource.class,
                        Class.forName("org.crac.GlobalContextWrapper"),
                        Class.forName("org.crac.Core$Compat"),
                        Class.forName("org.crac.Core$ResourceWrapper"),
                        org.crac.CheckpointException.class,
                        org.crac.RestoreException.class));
        template = template.replace("deploy.Answering::", "deploy.Snapped::")
                .replace(
                        "      Runtime: java17\n",
                        "      Runtime: java17\n      SnapStart: {ApplyOn: PublishedVersions}\n");
        LocalDeployment deployed = deploy();
        try (LambdaClient lambda = client(deployed.environment(Cloud.AWS))) {
            String[] said = invoke(lambda, "shop-step:live", "{}")
                    .payload()
                    .asUtf8String()
                    .split(" ", -1);

            assertEquals("beforeCheckpoint", said[0]);
            assertTrue(said[1].startsWith("LOCALSK"), said[1]);
            assertEquals("afterRestore", said[2]);
            assertTrue(said[3].startsWith("LOCALSK"), said[3]);
            assertNotEquals(said[1], said[3]);
            assertEquals("null", said[4], "no key is among its variables");
        }
    }

    private static InvokeResponse invoke(LambdaClient lambda, String function, String event) {
        return lambda.invoke(invoke -> invoke.functionName(function).payload(SdkBytes.fromUtf8String(event)));
    }

    private static LambdaClient client(Map<String, String> environment) {
        return LambdaClient.builder()
                .region(Region.of(environment.get("AWS_REGION")))
                .endpointOverride(URI.create(environment.get("AWS_ENDPOINT_URL_LAMBDA")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        environment.get("AWS_ACCESS_KEY_ID"), environment.get("AWS_SECRET_ACCESS_KEY"))))
                .build();
    }

    /** What stands in the template, what is to stand there, and what is said to that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KeyType: HASH | KeyType: HASHH | Invalid KeySchema",
                "AttributeType: S | AttributeType: T | not",
                "BillingMode: | BillingModus: | Resources.Rows.Properties: there is no property BillingModus",
                "MemorySize: 256 | MemorySize: 100 | MemorySize: is 100, not between 128 and 10240",
                "Timeout: 30 | Timeout: 901 | Timeout: is 901, not between 1 and 900",
                "Runtime: java17 | Runtime: java18 | Runtime: is java18, not one of",
                "MaximumRetryAttempts: 1 | MaximumRetryAttempts: 3 | is 3, not between 0 and 2",
                "MaximumEventAgeInSeconds: 21600 | MaximumEventAgeInSeconds: 30000 | not between 60 and 21600",
                "!GetAtt StepRole.Arn | !GetAtt StepRole.Name | the resource StepRole has no attribute Name",
                "!GetAtt StepRole.Arn | !GetAtt NoRole.Arn | there is no resource NoRole to refer to",
                "lambda.amazonaws.com | events.amazonaws.com | cannot be assumed by lambda.amazonaws.com",
                "'sqs:SendMessage' | 'sqs:SendMesage' | does not have permissions to call SendMessage",
                "'sqs:ReceiveMessage' | 'sqs:ReceiveMessages' | does not have permissions to call ReceiveMessage",
                "VisibilityTimeout: 360 | VisibilityTimeout: 20 | is less than Function timeout: 30 seconds",
                "Code: function.zip | Code: other.zip | there is no file other.zip beside it",
                "JOINTLAMBDA_TABLE: | AWS_REGION: | the variable AWS_REGION is reserved",
                "AWS::SQS::Queue | AWS::SQS::Quue | the resource type AWS::SQS::Quue is not known",
                "RetentionInDays: 14 | RetentionInDays: 15 | CloudWatch does not keep logs for 15 days",
                "Effect: Allow, Action: 'sqs | Effect: Alow, Action: 'sqs | Effect: is Alow, not Allow or Deny",
                "Default: shop | Default: 7shop | its value is not of the form",
                "!Sub '${Prefix}-step' | !Sub '${Prefix}-step!' | is not of the form",
                "FunctionVersion: !GetAtt StepVersion.Version | FunctionVersion: 7 | has no version 7",
            })
    void whatAwsWouldRefuseIsRefusedWithThePlaceWhereItStands(String there, String instead, String says) {
        assertTrue(template.contains(there), there);
        template = template.replace(there, instead);

        RefusedException refused = assertThrows(RefusedException.class, this::deploy);

        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("template.yaml."), message);
        assertTrue(message.contains(says), message);
    }
}
