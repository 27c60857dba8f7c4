package shop.parts;

import java.util.Objects;

public class Customer {
    private String name;
    private boolean vip;

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isVip() {
        return vip;
    }

    public void setVip(boolean vip) {
        this.vip = vip;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Customer customer && Objects.equals(name, customer.name) && vip == customer.vip;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, vip);
    }
}
