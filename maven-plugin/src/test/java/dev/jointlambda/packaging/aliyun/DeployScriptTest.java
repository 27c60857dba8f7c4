package dev.jointlambda.packaging.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.Shell;
import dev.jointlambda.packaging.Shell.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that deploys to Alibaba Cloud, run with stand-ins for the commands that it needs. */
class DeployScriptTest {
    /** Like the real one, it ends well whether there are credentials or not. */
    private static final String S = "case \"$1 $4\" in"
            + " 'config nobody') echo 'You have not yet been found to have configured key information.' ;;"
            + " config*) echo 'Alias: '; echo '  AccessKeyID: ****' ;;"
            + " deploy*) times=$(cat \"$STATE/times\" 2>/dev/null || echo 0);"
            + " if [ \"$times\" -gt 0 ]; then echo $((times - 1)) >\"$STATE/times\"; exit 101; fi ;;"
            + " esac; exit 0";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void files() throws Exception {
        shell = Shell.in(folder)
                .with("ALIYUN_ACCOUNT_ID", "1234567890123456")
                .with("ALIYUN_REGION", "cn-hangzhou")
                .with("AWS_ACCOUNT_ID", "123456789012")
                .with("AWS_REGION", "eu-central-1");
        shell.write(AliyunFiles.of(Shops.of(Shops.SHOP), Shops.artifact()));
        Files.writeString(shell.file("function.zip"), "zip");
    }

    @Test
    void helpNamesEveryVariable() throws Exception {
        Ran help = shell.run("deploy.sh", "--help");

        assertEquals(0, help.status());
        for (String name : List.of("ALIYUN_ACCOUNT_ID", "ALIYUN_REGION", "AWS_ACCOUNT_ID", "AWS_REGION")) {
            assertTrue(help.text().contains(name), help.text());
        }
    }

    @Test
    void whatIsMissingIsSaidBeforeAnythingIsDone() throws Exception {
        assertFails("node is missing: install Node.js 16 or newer (https://nodejs.org)");
        shell.command("node", "exit 0");
        assertFails("s is missing: npm install -g @serverless-devs/s@3");
        shell.command("s", S).with("ALIYUN_REGION", "Hangzhou");
        assertFails("ALIYUN_REGION is \"Hangzhou\", but it must be the id of a region, such as cn-hangzhou");
        shell.without("ALIYUN_REGION");
        assertFails("ALIYUN_REGION is not set: export ALIYUN_REGION=cn-hangzhou");
        shell.with("ALIYUN_REGION", "cn-hangzhou").without("AWS_ACCOUNT_ID");
        assertFails("AWS_ACCOUNT_ID is not set: export AWS_ACCOUNT_ID=<the number of the AWS account>");
        shell.with("AWS_ACCOUNT_ID", "123456789012");
        Files.delete(shell.file("function.zip"));
        assertFails("function.zip is missing beside this script: run mvn package again");
        assertEquals(List.of(), shell.calls("s"));
    }

    @Test
    void credentialsThatAreNotThereAreSaid() throws Exception {
        commands();

        Ran ran = shell.run("deploy.sh", "--yes", "--access", "nobody");

        assertEquals(
                "deploy.sh: s has no credentials called \"nobody\": s config add -a nobody --AccessKeyID <id>"
                        + " --AccessKeySecret <secret>\n",
                ran.text());
        assertEquals(List.of("s config get -a nobody"), shell.calls("s"));
    }

    @Test
    void nothingIsDeployedUnlessAnsweredWithYes() throws Exception {
        commands();

        Ran declined = shell.run("deploy.sh");

        assertEquals(1, declined.status(), declined.text());
        assertTrue(declined.text().contains("  function shop-order-reserve\n"), declined.text());
        assertTrue(declined.text().endsWith("Deploy? [y/N] Nothing was deployed.\n"), declined.text());
        assertEquals(List.of("s config get -a default"), shell.calls("s"));
    }

    @Test
    void theStackGoesBeforeTheFunctions() throws Exception {
        commands();

        Ran deployed = shell.run("deploy.sh", "--yes", "--access", "work");

        assertEquals(0, deployed.status(), deployed.text());
        assertEquals(
                List.of("s config get -a work", "s state deploy -y -a work", "s deploy -y -a work"), shell.calls("s"));
    }

    @Test
    void functionsWaitForTheStackButNotForever() throws Exception {
        commands();
        Files.writeString(shell.file("state/times"), "2");
        assertEquals(0, shell.run("deploy.sh", "--yes").status());
        assertEquals(List.of("sleep 30", "sleep 30"), shell.calls("sleep"));

        Files.writeString(shell.file("state/times"), "9");
        Ran failed = shell.run("deploy.sh", "--yes");

        assertEquals(1, failed.status());
        assertTrue(
                failed.text()
                        .endsWith(
                                "deploy.sh: the functions could not be deployed: see above, then run this script again\n"),
                failed.text());
    }

    private void commands() throws Exception {
        shell.command("node", "exit 0").command("sleep", "exit 0").command("s", S);
    }

    private void assertFails(String why) throws Exception {
        Ran ran = shell.run("deploy.sh", "--yes");
        assertEquals("deploy.sh: " + why + "\n", ran.text());
        assertEquals(1, ran.status());
    }
}
