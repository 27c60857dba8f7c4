package shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shop.parts.Customer;

public class Shop {
    public Order order() {
        Customer customer = new Customer();
        customer.setName("Ada");
        customer.setVip(true);
        Item tea = new Item("tea", 2, new BigDecimal("3.50"), Map.of(Size.LARGE, new int[] {1, 2}));
        return new Order("o-1", customer, List.of(tea), Optional.of("spring"), Instant.parse("2026-11-01T10:00:00Z"));
    }

    public Payment payment() {
        return new Payment.Card("4242", 12);
    }

    public List<Item> items() {
        return order().items();
    }

    public Paged<Item> page() {
        return new Paged<>(items(), 1, null);
    }

    public String note() {
        return "grüße \"quoted\" \n 𝄞";
    }

    public void log() {}

    public record Order(
            String id, Customer customer, List<Item> items, Optional<String> coupon, Instant placed) {}

    public record Item(String name, int count, BigDecimal price, Map<Size, int[]> stock) {}

    public enum Size {
        SMALL,
        LARGE
    }

    public sealed interface Payment {
        record Card(String number, int month) implements Payment {}

        record Cash() implements Payment {}
    }

    public record Paged<T>(List<T> elements, long number, Paged<T> next) {}
}
