package dev.jointlambda.aws;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The key of an item.
 *
 * @param partition the partition key
 * @param sort the sort key
 */
record RowKey(String partition, String sort) {
    static final String PARTITION = "pk";
    static final String SORT = "sk";

    static RowKey of(Map<String, AttributeValue> item) {
        return new RowKey(
                Objects.requireNonNull(item.get(PARTITION)).s(),
                Objects.requireNonNull(item.get(SORT)).s());
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
    }

    @Override
    public String toString() {
        return partition + " " + sort;
    }
}
