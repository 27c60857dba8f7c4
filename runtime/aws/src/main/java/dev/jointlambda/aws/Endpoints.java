package dev.jointlambda.aws;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;
import software.amazon.awssdk.services.lambda.endpoints.LambdaEndpointProvider;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;

/** The addresses of the services, before a snapshot. */
final class Endpoints {
    private static final int HTTPS = 443;

    private Endpoints() {}

    /** Works out the addresses of all services, as their clients will. */
    static void rehearse(AwsSettings settings) throws ExecutionException, InterruptedException {
        Region region = Region.of(settings.region);
        dynamo(settings);
        LambdaEndpointProvider.defaultProvider()
                .resolveEndpoint(parameters -> parameters.region(region))
                .get();
        S3EndpointProvider.defaultProvider()
                .resolveEndpoint(parameters -> parameters.region(region).bucket(settings.bucket))
                .get();
    }

    /**
     * Agrees on keys with the store and says no more: nothing can be loaded that is not, and no connection is left. Does
     * nothing where the store is not behind TLS.
     */
    static void connect(AwsSettings settings) throws IOException, ExecutionException, InterruptedException {
        URI address = settings.dynamo == null ? dynamo(settings) : settings.dynamo;
        if (!"https".equals(address.getScheme())) {
            return;
        }
        int port = address.getPort() < 0 ? HTTPS : address.getPort();
        int timeout = Math.toIntExact(settings.connectTimeout.toMillis());
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port), timeout);
            plain.setSoTimeout(timeout);
            SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            try (SSLSocket secure = (SSLSocket) factory.createSocket(plain, address.getHost(), port, true)) {
                secure.startHandshake();
                // Not to be resumed by every copy of the snapshot.
                secure.getSession().invalidate();
            }
        }
    }

    private static URI dynamo(AwsSettings settings) throws ExecutionException, InterruptedException {
        return DynamoDbEndpointProvider.defaultProvider()
                .resolveEndpoint(parameters -> parameters.region(Region.of(settings.region)))
                .get()
                .url();
    }
}
