package demo;

import demo.data.Item;
import demo.data.Page;
import demo.data.Priced;
import dev.jointlambda.Cloud;
import dev.jointlambda.testkit.Simulation;
import java.time.Duration;
import java.util.List;

/** What must come out. */
public final class Proof {
    private Proof() {}

    public static void run() throws Exception {
        Simulation clouds = Simulation.seeded(7)
                .use(Shop.Items.class, Shop.Items::new)
                .use(Shop.Items.Deeper.Numbers.class, Shop.Items.Deeper.Numbers::new);
        Duration patience = Duration.ofHours(1);
        Shop_ItemsClient items = Shop_ItemsClient.connect(clouds.binding(Cloud.AWS));
        Page<Item> page = Page.of(List.of(Item.of("cup", Item.Size.LARGE), Item.of("tea", Item.Size.SMALL)));
        assertEquals("cup at 300", items.start(page).result(patience));
        assertEquals(
                "Refused[why=nothing to price in price]",
                items.start(Page.of(List.of())).result(patience));
        Shop_Items_Deeper_NumbersClient numbers =
                Shop_Items_Deeper_NumbersClient.connect(clouds.binding(Cloud.ALIYUN));
        assertEquals(
                new Priced<>(5, 5), numbers.start(Page.of(List.of(5, 6))).result(patience));
    }

    private static void assertEquals(Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new AssertionError("expected " + expected + ", found " + found);
        }
    }
}
