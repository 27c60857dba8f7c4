package demo.data;

import java.util.Objects;

/** A bean. */
public class Item {
    private String name = "";
    private Size size = Size.SMALL;

    public enum Size {
        SMALL,
        LARGE
    }

    public static Item of(String name, Size size) {
        Item item = new Item();
        item.setName(name);
        item.setSize(size);
        return item;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Size getSize() {
        return size;
    }

    public void setSize(Size size) {
        this.size = size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Item item && name.equals(item.name) && size == item.size;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, size);
    }
}
