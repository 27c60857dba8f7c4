package dev.jointlambda.aws;

import dev.jointlambda.Cloud;
import dev.jointlambda.runtime.spi.Outcome;
import dev.jointlambda.runtime.spi.Register;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A {@link Register} as an item. The order of {@code placed} has a list of its own: DynamoDB's maps have none. */
final class RegisterItem {
    static final String PLACED = "placed";
    static final String MULTI = "multi";

    private RegisterItem() {}

    static Map<String, AttributeValue> write(Register register) {
        Map<String, AttributeValue> placed = new HashMap<>();
        List<AttributeValue> order = new ArrayList<>();
        register.placed().forEach((successor, cloud) -> {
            placed.put(successor, AttributeValue.fromS(cloud.name()));
            order.add(AttributeValue.fromS(successor));
        });
        return Map.of(
                "outcome",
                AttributeValue.fromS(register.outcome().name()),
                "value",
                ValueItem.write(register.value()),
                "nonce",
                AttributeValue.fromS(register.nonce()),
                PLACED,
                AttributeValue.fromM(placed),
                "order",
                AttributeValue.fromL(order),
                "items",
                ValueItem.number(register.items()),
                "at",
                ValueItem.number(register.at()),
                MULTI,
                AttributeValue.fromBool(register.multi()));
    }

    static Register read(Item item) {
        Item clouds = item.map(PLACED);
        Map<String, Cloud> placed = new LinkedHashMap<>();
        for (AttributeValue successor : item.list("order")) {
            placed.put(successor.s(), Cloud.valueOf(clouds.text(successor.s())));
        }
        return new Register(
                Outcome.valueOf(item.text("outcome")),
                ValueItem.read(item.map("value")),
                item.text("nonce"),
                placed,
                (int) item.number("items"),
                item.number("at"),
                item.flag(MULTI));
    }
}
