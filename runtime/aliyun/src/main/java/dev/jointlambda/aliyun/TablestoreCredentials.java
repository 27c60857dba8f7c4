package dev.jointlambda.aliyun;

import com.alicloud.openservices.tablestore.core.auth.CredentialsProvider;
import com.alicloud.openservices.tablestore.core.auth.DefaultCredentials;
import com.alicloud.openservices.tablestore.core.auth.ServiceCredentials;
import java.util.function.Supplier;

/** Ours, as the client of Tablestore asks for them before each request. */
record TablestoreCredentials(Supplier<Credentials> credentials) implements CredentialsProvider {
    @Override
    public ServiceCredentials getCredentials() {
        Credentials current = credentials.get();
        return new DefaultCredentials(current.keyId(), current.secret(), current.token());
    }

    @Override
    public void setCredentials(ServiceCredentials replacement) {
        throw new UnsupportedOperationException("whoever supplies the credentials renews them");
    }
}
