package dev.jointlambda.local.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PolicyTest {
    private final Identities identities = Identities.of("root", "secret");
    private final Principal step = identities.create("arn:aws:iam::1:role/step");

    private void attach(Object... statements) {
        step.attach(Policy.read(Map.of("Version", "2012-10-17", "Statement", List.of(statements)), "2012-10-17"));
    }

    private static Map<String, Object> statement(String effect, String action, String resource) {
        return Map.of("Effect", effect, "Action", action, "Resource", resource);
    }

    @Test
    void whatNothingAllowsIsRefusedWithWhoAndWhatAndNoted() {
        attach(statement("Allow", "dynamodb:GetItem", "arn:table/a"));

        assertNull(step.refusal(Ask.of("dynamodb:GetItem", "arn:table/a")));
        assertEquals(
                "arn:aws:iam::1:role/step is not authorized to perform: dynamodb:PutItem on resource: arn:table/a"
                        + " because no policy allows the dynamodb:PutItem action",
                step.refusal(Ask.of("dynamodb:PutItem", "arn:table/a")));
        assertEquals(
                List.of("arn:aws:iam::1:role/step may not dynamodb:PutItem on arn:table/a"
                        + " because no policy allows the dynamodb:PutItem action"),
                identities.refusals().stream().map(Refusal::toString).toList());
    }

    @Test
    void anotherResourceIsRefusedAndStarsMatchAnything() {
        attach(statement("Allow", "s3:Get*", "arn:aws:s3:::b/order/*"));

        assertNull(step.refusal(Ask.of("s3:GetObject", "arn:aws:s3:::b/order/1/x")));
        assertTrue(step.mayDo(Ask.of("S3:getobject", "arn:aws:s3:::b/order/1/x")), "actions ignore case");
        assertFalse(step.mayDo(Ask.of("s3:GetObject", "arn:aws:s3:::b/iot/1/x")));
        assertFalse(step.mayDo(Ask.of("s3:GetObject", "arn:aws:s3:::B/order/1/x")), "resources do not");
    }

    @Test
    void aDenyWinsOverWhatIsAllowed() {
        attach(statement("Allow", "sqs:*", "*"), statement("Deny", "sqs:DeleteQueue", "*"));

        assertNull(step.refusal(Ask.of("sqs:SendMessage", "q")));
        assertTrue(String.valueOf(step.refusal(Ask.of("sqs:DeleteQueue", "q")))
                .endsWith("with an explicit deny in a policy"));
    }

    @Test
    void aConditionHasToHoldForEachOfAKeysValues() {
        attach(Map.of(
                "Effect",
                "Allow",
                "Action",
                "dynamodb:GetItem",
                "Resource",
                "*",
                "Condition",
                Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", List.of("order/*")))));

        assertTrue(step.mayDo(leading("order/1")));
        assertTrue(step.mayDo(leading("order/1", "order/2")));
        assertFalse(step.mayDo(leading("order/1", "iot/2")));
    }

    private static Ask leading(String... keys) {
        return new Ask("dynamodb:GetItem", "t", Map.of("dynamodb:LeadingKeys", List.of(keys)));
    }

    @Test
    void theVerySameInTwoPoliciesIsNeededInBoth() {
        attach(statement("Allow", "sqs:SendMessage", "a"));
        attach(statement("Allow", "sqs:SendMessage", "a"));

        assertNull(step.refusal(Ask.of("sqs:SendMessage", "a")));
        assertTrue(identities.grants().stream().allMatch(Grant::isNeeded));
    }

    @Test
    void aGrantIsNeededOnceSomethingWasAskedForThatNothingElseAllows() {
        attach(statement("Allow", "sqs:SendMessage", "a"), statement("Allow", "sqs:*", "a"));
        Grant one = identities.grants().get(0);
        Grant all = identities.grants().get(1);

        assertNull(step.refusal(Ask.of("sqs:SendMessage", "a")));
        assertFalse(one.isNeeded());
        assertNull(step.refusal(Ask.of("sqs:ReceiveMessage", "a")));
        assertTrue(all.isNeeded());

        all.withhold(true);
        assertFalse(step.mayDo(Ask.of("sqs:ReceiveMessage", "a")));
        all.withhold(false);
        assertTrue(step.mayDo(Ask.of("sqs:ReceiveMessage", "a")));
    }

    @Test
    void aDocumentThatACloudWouldNotTakeIsRefusedWithThePlace() {
        assertEquals(
                "Statement[0].Effect: is Alow, not Allow or Deny",
                message(Map.of("Version", "1", "Statement", List.of(statement("Alow", "ots:GetRow", "*")))));
        assertEquals(
                "Statement[0].Action: GetRow is not of the form service:Action",
                message(Map.of("Version", "1", "Statement", List.of(statement("Allow", "GetRow", "*")))));
        assertEquals(
                "Version: is 2012-10-17, but policies are of version 1",
                message(Map.of("Version", "2012-10-17", "Statement", List.of(statement("Allow", "ots:GetRow", "*")))));
        assertEquals("Statement: there is none", message(Map.of("Version", "1")));
    }

    private static String message(Map<String, Object> document) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> Policy.read(document, "1"))
                .getMessage());
    }
}
