package com.acme.shop;

import static dev.jointlambda.Cloud.ALIYUN;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;

public final class Shop {
    private Shop() {}

    public record Parcel(String order) {}

    @Workflow("nested")
    @Placement(primary = ALIYUN)
    public static class Flow {
        @Step
        @Next("send")
        public Parcel pack(Order order) {
            return new Parcel(order.id());
        }

        @Step
        public Receipt send(Parcel parcel) {
            return new Receipt(parcel.order(), "sent");
        }
    }
}
