package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import demo.data.Answer;
import demo.data.Item;
import demo.data.Priced;
import demo.steps.Audited;
import demo.steps.Pricing;
import dev.jointlambda.Placement;
import dev.jointlambda.Workflow;

/** Nested static workflows over the same inherited steps, each with types of its own. */
public final class Shop {
    private Shop() {}

    @Workflow("items")
    @Placement(primary = AWS, backup = ALIYUN)
    public static class Items extends Pricing<Item, String> implements Audited<Item> {
        @Override
        protected long cents(Item item) {
            return item.getName().length() * (item.getSize() == Item.Size.LARGE ? 100L : 10L);
        }

        @Override
        public String finish(Answer<Priced<Item>> answer) {
            return answer instanceof Answer.Ok<Priced<Item>> ok
                    ? ok.value().item().getName() + " at " + ok.value().cents()
                    : answer.toString();
        }

        @Override
        public void note(Item item) {}

        /** One level deeper. */
        public static class Deeper {
            private Deeper() {}

            @Workflow("deepest")
            @Placement(primary = ALIYUN)
            public static class Numbers extends Pricing<Integer, Priced<Integer>> implements Audited<Integer> {
                @Override
                protected long cents(Integer item) {
                    return item;
                }

                @Override
                public Priced<Integer> finish(Answer<Priced<Integer>> answer) {
                    return ((Answer.Ok<Priced<Integer>>) answer).value();
                }

                @Override
                public void note(Integer item) {}
            }
        }
    }
}
