package dev.jointlambda.aliyun;

/** The role's credentials in the platform's own form. Never prints a secret. */
record InvocationCredentials(String keyId, String secret, String token) implements com.aliyun.fc.runtime.Credentials {
    @Override
    public String getAccessKeyId() {
        return keyId;
    }

    @Override
    public String getAccessKeySecret() {
        return secret;
    }

    @Override
    public String getSecurityToken() {
        return token;
    }

    @Override
    public String toString() {
        return "InvocationCredentials[" + keyId + "]";
    }
}
