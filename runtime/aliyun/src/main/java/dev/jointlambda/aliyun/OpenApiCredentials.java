package dev.jointlambda.aliyun;

import com.aliyun.credentials.Client;
import com.aliyun.credentials.models.CredentialModel;
import com.aliyun.credentials.provider.AlibabaCloudCredentialsProvider;
import java.util.function.Supplier;

/** Ours, as the vendor's newer clients ask for them before each request. */
record OpenApiCredentials(Supplier<Credentials> credentials) implements AlibabaCloudCredentialsProvider {
    static Client client(Supplier<Credentials> credentials) {
        return new Client(new OpenApiCredentials(credentials));
    }

    @Override
    public CredentialModel getCredentials() {
        Credentials current = credentials.get();
        return CredentialModel.builder()
                .accessKeyId(current.keyId())
                .accessKeySecret(current.secret())
                .securityToken(current.token())
                .type(current.token() == null ? "access_key" : "sts")
                .providerName("jointlambda")
                .build();
    }

    @Override
    public String getProviderName() {
        return "jointlambda";
    }

    /** Nothing is open. */
    @Override
    public void close() {}
}
