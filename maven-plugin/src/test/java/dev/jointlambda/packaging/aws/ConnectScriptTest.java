package dev.jointlambda.packaging.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.Shell;
import dev.jointlambda.packaging.Shell.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that connects the clouds, run with stand-ins for their commands. */
class ConnectScriptTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void files() throws Exception {
        shell = Shell.in(folder).with("AWS_REGION", "eu-central-1").with("ALIYUN_REGION", "cn-hangzhou");
        shell.write(List.of(ConnectScript.of(Deployments.large()).orElseThrow()));
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsDone() throws Exception {
        assertFails("aws is missing: install the AWS CLI (https://aws.amazon.com/cli/)");
        shell.standIn("aws");
        assertFails("aliyun is missing: install the Alibaba Cloud CLI (https://github.com/aliyun/aliyun-cli)");
        shell.standIn("aliyun");
        assertFails("openssl is missing: install it");
        shell.command("openssl", "echo SECRET-signing");
        shell.without("ALIYUN_REGION");
        assertFails("ALIYUN_REGION is not set: export ALIYUN_REGION=cn-hangzhou, or another one");
        shell.with("ALIYUN_REGION", "cn-hangzhou");
        assertStops(
                "aws sts get-caller-identity",
                "AWS does not take these credentials: see above, then run: aws configure");
        assertStops(
                "aliyun sts GetCallerIdentity",
                "Alibaba Cloud does not take these credentials: see above, then run: aliyun configure");
        assertStops("aws iam get-user", "AWS has no user shop-peer: run aws/deploy.sh first");
        assertStops(
                "aws secretsmanager describe-secret",
                "Secrets Manager has no secret shop in eu-central-1: run aws/deploy.sh first");
        assertStops("aliyun ram GetUser", "Alibaba Cloud has no user shop-peer: run aliyun/deploy.sh first");
        assertEquals("", shell.state("aws-keys") + shell.state("aliyun-keys"));
    }

    @Test
    void nothingIsChangedUnlessAnsweredWithYes() throws Exception {
        commands();

        Ran declined = shell.run("connect.sh");

        assertEquals(1, declined.status(), declined.text());
        assertEquals(
                "New access keys for shop-peer on AWS and shop-peer on Alibaba Cloud, and a new key that signs events, in"
                        + " the secrets shop in eu-central-1 and cn-hangzhou.\nGo on? [y/N] Nothing was changed.\n",
                declined.text());
        assertEquals("", shell.state("aws-keys") + shell.state("aliyun-keys") + shell.state("aws-secret"));
        assertEquals(0, shell.run(List.of(), "y\n", "connect.sh").status());
    }

    @Test
    void eachCloudGetsTheKeysOfTheOther() throws Exception {
        commands();

        connect();

        assertTrue(shell.state("aws-secret")
                .matches("\\{\"JOINTLAMBDA_SIGNING_KEYS\":\"k[0-9]{14}:SECRET-signing1\","
                        + "\"JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID\":\"LTAI1\","
                        + "\"JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET\":\"SECRET-aliyun-1\"}"));
        assertTrue(shell.state("aliyun-secret")
                .matches("\\{\"JOINTLAMBDA_SIGNING_KEYS\":\"k[0-9]{14}:SECRET-signing1\","
                        + "\"JOINTLAMBDA_AWS_ACCESS_KEY_ID\":\"AKIA1\","
                        + "\"JOINTLAMBDA_AWS_SECRET_ACCESS_KEY\":\"SECRET-aws-1\"}"));
    }

    @Test
    void theKeysOfTheRunBeforeStayAndThoseBeforeThemGo() throws Exception {
        commands();
        connect();
        connect();

        List<String> stored = shell.state("aws-secrets").lines().toList();
        assertEquals(3, stored.size());
        assertEquals(List.of(1), signing(stored.get(0)));
        assertEquals(List.of(1, 2), signing(stored.get(1)), "first both clouds accept the new key");
        assertEquals(List.of(2, 1), signing(stored.get(2)), "then it signs");
        assertEquals("AKIA1\nAKIA2\n", shell.state("aws-keys"));

        connect();

        assertEquals("AKIA2\nAKIA3\n", shell.state("aws-keys"));
        assertEquals("LTAI2\nLTAI3\n", shell.state("aliyun-keys"));
    }

    @Test
    void aRunThatFailedInTheMiddleNeverCostsTheKeysInUse() throws Exception {
        commands();
        connect();
        for (String command : List.of(
                "aliyun ram CreateAccessKey", "aws secretsmanager put-secret-value", "aliyun kms PutSecretValue")) {
            Files.writeString(shell.file("state/fail"), command);
            Ran failed = shell.run("connect.sh", "--yes");
            assertEquals(1, failed.status(), command);
            assertTrue(failed.text().contains("then run this script again"), failed.text());
            String used = shell.state("aliyun-secret").replaceFirst(".*\"(AKIA[0-9]+)\".*", "$1");
            assertTrue(shell.state("aws-keys").lines().anyMatch(used::equals), command + ": " + used);
        }
        Files.delete(shell.file("state/fail"));

        connect();

        assertTrue(shell.state("aliyun-secret").contains(last("aws-keys")));
        assertTrue(shell.state("aws-secret").contains(last("aliyun-keys")));
    }

    @Test
    void aRunThatFailedBetweenTheCloudsLosesNoSigningKey() throws Exception {
        commands();
        connect();
        Files.writeString(shell.file("state/fail"), "aliyun kms PutSecretValue");
        shell.run("connect.sh", "--yes");
        Files.delete(shell.file("state/fail"));
        // As if the failure had come at the second time: each cloud signs with a key of its own.
        Files.writeString(
                shell.file("state/aws-secret"),
                shell.state("aws-secret").replaceFirst("KEYS\":\"([^,]*),([^\"]*)", "KEYS\":\"$2,$1"));

        connect();

        List<Integer> keys = signing(shell.state("aws-secret"));
        assertTrue(keys.containsAll(List.of(1, 2, 3)), keys.toString());
        assertEquals(keys, signing(shell.state("aliyun-secret")));
    }

    @Test
    void theUserOnAlibabaCloudIsInLowerCase() throws Exception {
        commands();

        Ran ran = shell.run("connect.sh", "--yes", "--prefix", "Shop");

        assertEquals(0, ran.status(), ran.text());
        assertTrue(shell.calls("aws").stream().anyMatch(each -> each.contains("--user-name Shop-peer")));
        assertTrue(shell.calls("aliyun").stream().anyMatch(each -> each.contains("--UserName shop-peer")));
    }

    @Test
    void noSecretIsInACommandLineNorSaidNorLeftInAFile() throws Exception {
        commands();
        connect();

        Ran traced = shell.run(List.of("-x"), "", "connect.sh", "--yes");

        assertEquals(0, traced.status(), traced.text());
        assertFalse(traced.text().contains("SECRET"), traced.text());
        assertFalse(shell.state("programs").contains("SECRET"), shell.state("programs"));
        try (Stream<Path> files = Files.walk(shell.file("tmp"))) {
            assertEquals(List.of(shell.file("tmp")), files.toList());
        }
    }

    private void commands() throws Exception {
        shell.standIn("aws").standIn("aliyun");
        shell.command(
                "openssl",
                "number=$(cat \"$STATE/keys\" 2>/dev/null || echo 0); number=$((number + 1)); echo $number"
                        + " >\"$STATE/keys\"; echo SECRET-signing$number");
    }

    private void connect() throws Exception {
        Ran ran = shell.run("connect.sh", "--yes");
        assertEquals(0, ran.status(), ran.text());
        assertTrue(ran.text().contains("Connected. "), ran.text());
    }

    private String last(String keys) throws Exception {
        List<String> lines = shell.state(keys).lines().toList();
        return "\"" + lines.get(lines.size() - 1) + "\"";
    }

    /** The numbers of the signing keys in a secret, in their order. */
    private static List<Integer> signing(String secret) {
        String keys = secret.replaceFirst(".*\"JOINTLAMBDA_SIGNING_KEYS\":\"([^\"]*)\".*", "$1");
        return Stream.of(keys.split(",", -1))
                .map(each -> Integer.valueOf(each.replaceFirst(".*SECRET-signing", "")))
                .toList();
    }

    private void assertFails(String why) throws Exception {
        Ran ran = shell.run("connect.sh", "--yes");
        assertEquals("connect.sh: " + why + "\n", ran.text());
        assertEquals(1, ran.status());
    }

    private void assertStops(String command, String why) throws Exception {
        Files.writeString(shell.file("state/fail"), command);
        Ran ran = shell.run("connect.sh", "--yes");
        Files.delete(shell.file("state/fail"));
        assertEquals(1, ran.status(), ran.text());
        assertTrue(ran.text().endsWith("connect.sh: " + why + "\n"), ran.text());
    }
}
