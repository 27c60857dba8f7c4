package com.example.shop;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import io.avaje.inject.BeanScope;
import lombok.RequiredArgsConstructor;

@Workflow("shop")
@Placement(primary = AWS, backup = ALIYUN)
@RequiredArgsConstructor
public class ShopFlow {
    private final Stamps stamps;

    /** What the clouds call. */
    public ShopFlow() {
        this(BeanScope.builder().build().get(Stamps.class));
    }

    @Step
    @Next({"invoice", "pack"})
    public Order accept(String id) {
        Order order = new Order();
        order.setId(id);
        order.setCents(id.length());
        return order;
    }

    @Step
    @Next("send")
    public Invoice invoice(Order order) {
        return InvoiceMapper.INSTANCE.invoice(order);
    }

    @Step
    @Next("send")
    public Parcel pack(Order order) {
        return Parcel.builder().address("here").order(order).build();
    }

    @Step
    public Label send(Invoice invoice, Parcel parcel) {
        Label label = Label.builder().text(invoice.number() + " to " + parcel.getAddress()).build();
        return label.withText(label.text() + stamps.stamp(parcel.getOrders().size()));
    }
}
