package dev.jointlambda.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Limits of AWS, from a dated file.
 *
 * @param event the largest asynchronous event, in bytes
 * @param item the largest DynamoDB item, in bytes
 * @param batch how many items one BatchGetItem reads
 */
record AwsLimits(int event, int item, int batch) {
    /** What a row needs beside its value: key, names, nonce, the successors with their clouds. */
    private static final int BESIDE_A_VALUE = 32 * 1024;

    static AwsLimits read() {
        Properties file = new Properties();
        try (InputStream in = AwsLimits.class.getResourceAsStream("limits.properties")) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AwsLimits(
                number(file, "lambda.event"), number(file, "dynamodb.item"), number(file, "dynamodb.batch"));
    }

    int inlineValue() {
        return item - BESIDE_A_VALUE;
    }

    private static int number(Properties file, String name) {
        return Integer.parseInt(file.getProperty(name));
    }
}
