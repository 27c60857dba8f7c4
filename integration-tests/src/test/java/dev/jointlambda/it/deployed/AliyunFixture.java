package dev.jointlambda.it.deployed;

import dev.jointlambda.Cloud;
import java.util.List;

/** Files of the generated ones' shape: the same kinds of resources under the same names, but one policy for all. */
final class AliyunFixture {
    private static final String BUCKET = Fixture.INSTANCE + "-1000000000000001-cn-hangzhou";

    private AliyunFixture() {}

    static String serverless(String prefix, List<Model> models) {
        StringBuilder yaml = new StringBuilder("""
                edition: 3.0.0
                name: @P@
                access: default
                vars:
                  region: ${env('ALIYUN_REGION')}
                  prefix: @P@
                resources:
                  state:
                    component: ros
                    props: {region: '${vars.region}', name: '${vars.prefix}-state', template: ./state.ros.json}
                """.replace("@P@", prefix));
        for (Model model : models) {
            model.on(Cloud.ALIYUN).forEach((suffix, handler) -> yaml.append(function(model, suffix, handler)));
        }
        return yaml.toString();
    }

    private static String function(Model model, String suffix, String handler) {
        boolean sweeper = suffix.endsWith("-sweeper");
        return """
                  @ID@:
                    component: fc3
                    props:
                      region: ${vars.region}
                      functionName: ${vars.prefix}@S@
                      runtime: custom.debian12
                      layers: ['acs:fc:${vars.region}:official:layers/Java17/versions/3']
                      code: ./function.zip
                      customRuntimeConfig:
                        command: [/opt/java17/bin/java, -cp, '/code:/code/lib/*', dev.jointlambda.aliyun.Bootstrap, @H@]
                        port: 9000
                      memorySize: 512
                      cpu: 0.35
                      diskSize: 512
                      timeout: 60
                      instanceConcurrency: 1
                      role: acs:ram::${env('ALIYUN_ACCOUNT_ID')}:role/${vars.prefix}@R@
                      environmentVariables:
                        JOINTLAMBDA_PREFIX: ${vars.prefix}
                        JOINTLAMBDA_INSTANCE: @I@
                        JOINTLAMBDA_TABLE: @T@
                        JOINTLAMBDA_BUCKET: @B@
                        JOINTLAMBDA_SECRET: ${vars.prefix}
                        JOINTLAMBDA_AWS_ACCESS_KEY_ID: local-access-key
                        JOINTLAMBDA_AWS_SECRET_ACCESS_KEY: local-secret-key
                        JOINTLAMBDA_SIGNING_KEYS: @K@
                        JOINTLAMBDA_AWS_REGION: ${env('AWS_REGION')}
                        JOINTLAMBDA_AWS_TABLE: ${vars.prefix}
                        JOINTLAMBDA_AWS_BUCKET: ${vars.prefix}-${env('AWS_ACCOUNT_ID')}-${env('AWS_REGION')}
                        JOINTLAMBDA_AWS_ALIAS: live
                      logConfig: {project: @I@-logs, logstore: functions}
                      asyncInvokeConfig:
                        asyncTask: true
                        maxAsyncRetryAttempts: 2
                        maxAsyncEventAgeInSeconds: 21600
                        @D@
                """.replace("@ID@", suffix.replaceAll("[^A-Za-z0-9]", ""))
                .replace("@S@", suffix)
                .replace("@K@", Fixture.SIGNING_KEYS)
                .replace("@R@", suffix.replace('_', '.'))
                .replace("@H@", handler)
                .replace("@I@", Fixture.INSTANCE)
                .replace("@T@", Fixture.TABLE)
                .replace("@B@", BUCKET)
                .replace(
                        "@D@",
                        sweeper
                                ? "qualifier: LATEST\n      triggers: [{triggerName: sweep, triggerType: timer, triggerConfig:"
                                        + " {cronExpression: '@every 5m', enable: true}}]"
                                : "destinationConfig: {onFailure: {destination: 'acs:fc:${vars.region}:${env(\"ALIYUN_ACCOUNT_ID\")}"
                                        + ":functions/${vars.prefix}-" + model.workflow() + "-sweeper'}}");
    }

    static String state(String prefix, List<Model> models) {
        StringBuilder yaml = new StringBuilder("""
                ROSTemplateFormatVersion: '2015-09-01'
                Resources:
                  Instance:
                    Type: ALIYUN::OTS::Instance
                    Properties: {InstanceName: @I@, ClusterType: SSD, Network: NORMAL}
                  Rows:
                    Type: ALIYUN::OTS::Table
                    Properties: &table
                      InstanceName: !GetAtt Instance.InstanceName
                      TableName: @T@
                      PrimaryKey: [{Name: pk, Type: STRING}, {Name: sk, Type: STRING}]
                      TimeToLive: 1296000
                      MaxVersions: 1
                  Open:
                    Type: ALIYUN::OTS::Table
                    Properties:
                      InstanceName: !GetAtt Instance.InstanceName
                      TableName: @T@_open
                      PrimaryKey: [{Name: pk, Type: STRING}, {Name: sk, Type: STRING}]
                      TimeToLive: -1
                      MaxVersions: 1
                  Objects:
                    Type: ALIYUN::OSS::Bucket
                    Properties: {BucketName: @B@, AccessControl: private}
                  Logs:
                    Type: ALIYUN::SLS::Project
                    Properties: {Name: @I@-logs}
                  LogStore:
                    Type: ALIYUN::SLS::Logstore
                    Properties: {ProjectName: !GetAtt Logs.Name, LogstoreName: functions, TTL: 14}
                  Peer:
                    Type: ALIYUN::RAM::User
                    Properties:
                      UserName: @P@-peer
                      Policies: [{PolicyName: @P@-peer, PolicyDocument: {Version: '1', Statement: @STATEMENTS@}}]
                """.replace("&table", "")
                .replace("@P@", prefix)
                .replace("@I@", Fixture.INSTANCE)
                .replace("@T@", Fixture.TABLE)
                .replace("@B@", BUCKET)
                .replace("@STATEMENTS@", statements(prefix)));
        for (Model model : models) {
            for (String suffix : model.on(Cloud.ALIYUN).keySet()) {
                yaml.append("""
                          @ID@Role:
                            Type: ALIYUN::RAM::Role
                            Properties:
                              RoleName: @P@@S@
                              AssumeRolePolicyDocument: {Version: '1', Statement: [{Effect: Allow, Action: 'sts:AssumeRole', Principal: {Service: [fc.aliyuncs.com]}}]}
                              Policies: [{PolicyName: @P@@Q@, PolicyDocument: {Version: '1', Statement: @STATEMENTS@}}]
                        """.replace("@ID@", suffix.replaceAll("[^A-Za-z0-9]", ""))
                        .replace("@P@", prefix)
                        .replace("@S@", suffix.replace('_', '.'))
                        .replace("@Q@", suffix.replace('_', '-'))
                        .replace("@STATEMENTS@", statements(prefix)));
            }
        }
        return yaml.toString();
    }

    private static String statements(String prefix) {
        return "[{Effect: Allow, Action: ['ots:GetRow', 'ots:BatchGetRow', 'ots:PutRow', 'ots:UpdateRow', 'ots:DeleteRow',"
                + " 'ots:GetRange'], Resource: 'acs:ots:*:*:instance/" + Fixture.INSTANCE + "/table/*'},"
                + " {Effect: Allow, Action: ['oss:GetObject', 'oss:PutObject'], Resource: 'acs:oss:*:*:" + BUCKET
                + "/*'},"
                + " {Effect: Allow, Action: 'fc:InvokeFunction', Resource: 'acs:fc:*:*:functions/" + prefix + "-*'},"
                + " {Effect: Allow, Action: 'kms:GetSecretValue', Resource: 'acs:kms:*:*:secret/" + prefix + "'},"
                + " {Effect: Allow, Action: 'log:PostLogStoreLogs', Resource: 'acs:log:*:*:project/*'}]";
    }
}
