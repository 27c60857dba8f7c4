package dev.jointlambda.it.deployed;

import dev.jointlambda.Cloud;
import java.util.List;

/** A template of the generated one's shape: the same kinds of resources under the same names, but one policy for all. */
final class AwsFixture {
    private AwsFixture() {}

    static String template(String prefix, List<Model> models) {
        StringBuilder yaml = new StringBuilder("""
                AWSTemplateFormatVersion: '2010-09-09'
                Parameters:
                  Prefix: {Type: String, Default: @P@}
                Resources:
                  Rows:
                    Type: AWS::DynamoDB::Table
                    Properties:
                      TableName: !Ref Prefix
                      BillingMode: PAY_PER_REQUEST
                      AttributeDefinitions: [{AttributeName: pk, AttributeType: S}, {AttributeName: sk, AttributeType: S}]
                      KeySchema: [{AttributeName: pk, KeyType: HASH}, {AttributeName: sk, KeyType: RANGE}]
                      TimeToLiveSpecification: {AttributeName: expires, Enabled: true}
                  Objects:
                    Type: AWS::S3::Bucket
                    Properties: {BucketName: !Sub '${Prefix}-${AWS::AccountId}-${AWS::Region}'}
                  Peer:
                    Type: AWS::IAM::User
                    Properties:
                      UserName: !Sub '${Prefix}-peer'
                      Policies: [{PolicyName: peer, PolicyDocument: {Version: '2012-10-17', Statement: @STEPS@}}]
                """.replace("@P@", prefix).replace("@STEPS@", statements("")));
        for (Model model : models) {
            String id = model.workflow();
            yaml.append("""
                      @W@Failures:
                        Type: AWS::SQS::Queue
                        Properties: {QueueName: !Sub '${Prefix}-@W@-failures', VisibilityTimeout: 360}
                      @W@Reads:
                        Type: AWS::Lambda::EventSourceMapping
                        Properties: {EventSourceArn: !GetAtt @W@Failures.Arn, FunctionName: !Ref @W@sweeperAlias, BatchSize: 1}
                      @W@Timer:
                        Type: AWS::Events::Rule
                        Properties:
                          ScheduleExpression: rate(5 minutes)
                          Targets: [{Id: sweeper, Arn: !Ref @W@sweeperAlias}]
                      @W@TimerMay:
                        Type: AWS::Lambda::Permission
                        Properties: {Action: 'lambda:InvokeFunction', FunctionName: !Ref @W@sweeperAlias, Principal: events.amazonaws.com, SourceArn: !GetAtt @W@Timer.Arn}
                    """.replace("@W@", id));
            model.on(Cloud.AWS).forEach((suffix, handler) -> yaml.append(function(id, suffix, handler)));
        }
        return yaml.toString();
    }

    private static String function(String workflow, String suffix, String handler) {
        boolean sweeper = suffix.endsWith("-sweeper");
        String id = suffix.replaceAll("[^A-Za-z0-9]", "");
        return """
                  @ID@Role:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: !Sub '${Prefix}@S@'
                      AssumeRolePolicyDocument: {Version: '2012-10-17', Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]}
                      Policies: [{PolicyName: step, PolicyDocument: {Version: '2012-10-17', Statement: @STATEMENTS@}}]
                  @ID@:
                    Type: AWS::Lambda::Function
                    Properties:
                      FunctionName: !Sub '${Prefix}@S@'
                      Code: function.zip
                      Handler: @H@::handleRequest
                      Runtime: java17
                      MemorySize: 512
                      Timeout: 60
                      Role: !GetAtt @ID@Role.Arn
                      Environment:
                        Variables:
                          JOINTLAMBDA_PREFIX: !Ref Prefix
                          JOINTLAMBDA_TABLE: !Ref Rows
                          JOINTLAMBDA_BUCKET: !Ref Objects
                          JOINTLAMBDA_ALIAS: live
                          JOINTLAMBDA_SECRET: !Ref Prefix
                          JOINTLAMBDA_ALIYUN_ACCESS_KEY_ID: local-access-key
                          JOINTLAMBDA_ALIYUN_ACCESS_KEY_SECRET: local-secret-key
                          JOINTLAMBDA_SIGNING_KEYS: @K@
                          JOINTLAMBDA_ALIYUN_REGION: cn-hangzhou
                          JOINTLAMBDA_ALIYUN_ACCOUNT: '1000000000000001'
                          JOINTLAMBDA_ALIYUN_INSTANCE: @I@
                          JOINTLAMBDA_ALIYUN_TABLE: @T@
                          JOINTLAMBDA_ALIYUN_BUCKET: @I@-1000000000000001-cn-hangzhou
                  @ID@Version:
                    Type: AWS::Lambda::Version
                    Properties: {FunctionName: !Ref @ID@}
                  @ID@Alias:
                    Type: AWS::Lambda::Alias
                    Properties: {FunctionName: !Ref @ID@, Name: live, FunctionVersion: !GetAtt @ID@Version.Version}
                  @ID@Invoke:
                    Type: AWS::Lambda::EventInvokeConfig
                    Properties:
                      FunctionName: !Ref @ID@
                      Qualifier: live
                      MaximumRetryAttempts: 2
                      MaximumEventAgeInSeconds: 21600
                      @D@
                    DependsOn: @ID@Alias
                """.replace("@ID@", id)
                .replace("@S@", suffix)
                .replace("@K@", Fixture.SIGNING_KEYS)
                .replace("@H@", handler)
                .replace("@I@", Fixture.INSTANCE)
                .replace("@T@", Fixture.TABLE)
                .replace("@STATEMENTS@", statements(workflow))
                .replace(
                        "@D@",
                        sweeper
                                ? ""
                                : "DestinationConfig: {OnFailure: {Destination: !GetAtt " + workflow
                                        + "Failures.Arn}}");
    }

    private static String statements(String workflow) {
        String queue = workflow.isEmpty()
                ? ""
                : ", {Effect: Allow, Action: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage',"
                        + " 'sqs:GetQueueAttributes'], Resource: !GetAtt " + workflow + "Failures.Arn}"
                        + ", {Effect: Allow, Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*'}"
                        + ", {Effect: Allow, Action: 'secretsmanager:GetSecretValue', Resource: !Sub"
                        + " 'arn:aws:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:${Prefix}-??????'}";
        return "[{Effect: Allow, Action: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:PutItem',"
                + " 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:Query'], Resource: !GetAtt Rows.Arn},"
                + " {Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: !Sub '${Objects.Arn}/*'},"
                + " {Effect: Allow, Action: 'lambda:InvokeFunction', Resource: !Sub"
                + " 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Prefix}-*'}"
                + queue + "]";
    }
}
