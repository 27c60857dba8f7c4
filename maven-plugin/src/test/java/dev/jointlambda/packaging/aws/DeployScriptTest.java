package dev.jointlambda.packaging.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.Shell;
import dev.jointlambda.packaging.Shell.Ran;
import dev.jointlambda.packaging.aliyun.AliyunNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that deploys to AWS, run with a stand-in for the AWS CLI. */
class DeployScriptTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void files() throws Exception {
        shell = Shell.in(folder)
                .with("AWS_REGION", "eu-central-1")
                .with("ALIYUN_ACCOUNT_ID", "1234567890123456")
                .with("ALIYUN_REGION", "cn-hangzhou");
        shell.write(AwsFiles.of(Deployments.large(), AwsFilesTest.ARTIFACT));
        Files.writeString(shell.file("function.zip"), "zip");
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsDone() throws Exception {
        assertFails("aws is missing: install the AWS CLI (https://aws.amazon.com/cli/)");
        shell.standIn("aws");
        Files.delete(shell.file("function.zip"));
        assertFails("function.zip is missing beside this script: run mvn package again");
        Files.writeString(shell.file("function.zip"), "zip");
        shell.without("ALIYUN_REGION");
        assertFails("ALIYUN_REGION is not set: export ALIYUN_REGION=cn-hangzhou, or another one");
        shell.with("ALIYUN_REGION", "cn-hangzhou").without("ALIYUN_ACCOUNT_ID");
        assertFails("ALIYUN_ACCOUNT_ID is not set: export ALIYUN_ACCOUNT_ID=<the number of the account>");
        shell.with("ALIYUN_ACCOUNT_ID", "1234567890123456");
        assertStops(
                "aws sts get-caller-identity",
                "AWS does not take these credentials: see above, then run: aws configure");
        assertStops(
                "aws s3api head-bucket",
                "the bucket code is not in eu-central-1, or not yours: make it with: aws s3 mb s3://code --region eu-central-1");
        Ran ran = shell.run("deploy.sh", "--yes");
        assertTrue(
                ran.text()
                        .startsWith(
                                "deploy.sh: there is no bucket for the code: choose one with --bucket, or make one with:"
                                        + " aws s3 mb s3://shop-code-123456789012-eu-central-1 --region eu-central-1"),
                ran.text());
        assertTrue(shell.calls("aws").stream().noneMatch(each -> each.startsWith("aws cloudformation")));
    }

    @Test
    void theChangesAreShownAndUndoneUnlessAnsweredWithYes() throws Exception {
        shell.standIn("aws");

        Ran declined = shell.run("deploy.sh", "--bucket", "code");

        assertEquals(1, declined.status(), declined.text());
        assertEquals("""
                To account 123456789012, region eu-central-1, stack shop; code in s3://code/shop:
                Add\tNone\tAWS::DynamoDB::Table\tStateTable
                Deploy? [y/N] Nothing was deployed.
                """, declined.text());
        List<String> calls = shell.calls("aws");
        assertTrue(calls.get(calls.size() - 1).startsWith("aws cloudformation delete-change-set "));
    }

    @Test
    void theStackIsMadeThenUpdatedThenLeftAlone() throws Exception {
        shell.standIn("aws");

        assertDeployed(deploy());
        assertEquals("CREATE_COMPLETE\n", shell.state("stack"));
        assertDeployed(deploy());
        assertEquals("UPDATE_COMPLETE\n", shell.state("stack"));
        Files.createFile(shell.file("state/unchanged"));
        Ran unchanged = deploy();

        assertEquals(0, unchanged.status());
        assertTrue(unchanged.text().endsWith("Nothing has changed: the stack shop is up to date.\n"), unchanged.text());
        try (Stream<Path> files = Files.list(shell.file("tmp"))) {
            assertEquals(0, files.count(), "nothing stays in the folder for temporary files");
        }
    }

    @Test
    void whatFailsInTheMiddleIsSaidWithTheReason() throws Exception {
        shell.standIn("aws");
        Files.writeString(shell.file("state/fail"), "aws cloudformation wait stack-create-complete");

        Ran failed = deploy();

        assertEquals(1, failed.status());
        assertTrue(
                failed.text()
                        .endsWith(
                                "StateTable\tthere is one already\ndeploy.sh: the stack shop could not be deployed: see"
                                        + " above; what was there before is as it was\n"),
                failed.text());
    }

    @Test
    void aStackThatCannotBeUpdatedIsNotTouched() throws Exception {
        shell.standIn("aws");
        Files.writeString(shell.file("state/stack"), "ROLLBACK_COMPLETE\n");
        assertFails("the stack shop could not be made before (ROLLBACK_COMPLETE): delete it with: aws cloudformation"
                + " delete-stack --stack-name shop --region eu-central-1, then run this script again");
        Files.writeString(shell.file("state/stack"), "UPDATE_IN_PROGRESS\n");
        assertFails("the stack shop is being changed (UPDATE_IN_PROGRESS): wait, then run this script again");
    }

    @Test
    void bucketsAreCalledAlikeOnBothClouds() throws Exception {
        shell.standIn("aws");
        for (String prefix :
                List.of("Shop", "my_shop", "a__b-_c", "a-prefix-of-24-characters", "a-prefix-of-23-chars-x-y")) {
            Ran ran = shell.run("deploy.sh", "--yes", "--bucket", "code", "--prefix", prefix, "--stack", "s");
            assertEquals(0, ran.status(), ran.text());
            String all = String.join("\n", shell.calls("aws"));
            assertTrue(all.contains(" Prefix=" + prefix + " BucketPrefix=" + AliyunNames.bucket(prefix) + " "), all);
        }
    }

    private Ran deploy() throws Exception {
        return shell.run("deploy.sh", "--yes", "--bucket", "code");
    }

    private static void assertDeployed(Ran ran) {
        assertEquals(0, ran.status(), ran.text());
        assertTrue(ran.text().contains("\nDeployed.\n"), ran.text());
    }

    private void assertFails(String why) throws Exception {
        Ran ran = deploy();
        assertEquals("deploy.sh: " + why + "\n", ran.text());
        assertEquals(1, ran.status());
    }

    private void assertStops(String command, String why) throws Exception {
        Files.writeString(shell.file("state/fail"), command);
        Ran ran = deploy();
        Files.delete(shell.file("state/fail"));
        assertEquals(1, ran.status(), ran.text());
        assertTrue(ran.text().endsWith("deploy.sh: " + why + "\n"), ran.text());
    }
}
