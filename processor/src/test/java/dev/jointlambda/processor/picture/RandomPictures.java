package dev.jointlambda.processor.picture;

import dev.jointlambda.Cloud;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pictures of workflows that nobody wrote: with everything the language has, in any combination. */
final class RandomPictures {
    private static final int MAX_DEPTH = 3;

    private final Random random;
    private final List<PictureStep> steps = new ArrayList<>();
    private final List<PictureEdge> edges = new ArrayList<>();
    private final List<PictureRegion> regions = new ArrayList<>();
    private int wanted;

    private RandomPictures(long seed) {
        this.random = new Random(seed);
    }

    static Picture of(long seed, int wanted) {
        RandomPictures pictures = new RandomPictures(seed);
        pictures.wanted = wanted;
        List<String> top = pictures.level(0, wanted);
        String input = pictures.text(pictures.random.nextInt(30));
        return new Picture(
                "random" + seed, 1, Cloud.AWS, top.get(0), input, pictures.steps, pictures.edges, pictures.regions);
    }

    /** Some steps, and regions between them; the first leads to all others. Returns the steps outside of regions. */
    private List<String> level(int depth, int size) {
        List<String> here = new ArrayList<>();
        here.add(step());
        for (int i = 1; i < size && steps.size() < wanted; i++) {
            String from = here.get(Math.max(0, here.size() - 1 - random.nextInt(4)));
            if (depth < MAX_DEPTH && random.nextInt(6) == 0) {
                here.add(region(depth, from));
            } else {
                String to = step();
                connect(from, to);
                here.add(to);
            }
            if (here.size() > 3 && random.nextBoolean()) {
                int target = 1 + random.nextInt(here.size() - 1);
                connect(here.get(random.nextInt(target)), here.get(target));
            }
        }
        return here;
    }

    /** A region and what collects its items. */
    private String region(int depth, String from) {
        int before = steps.size();
        List<String> inside = level(depth + 1, 1 + random.nextInt(7));
        List<String> all = steps.subList(before, steps.size()).stream()
                .map(PictureStep::name)
                .toList();
        regions.add(PictureRegion.of(all));
        String collector = step();
        edges.add(edge(from, inside.get(0), PictureEdge.Kind.FOR_EACH, PictureEdge.When.ALWAYS, 0));
        for (int i = 0; i <= random.nextInt(3); i++) {
            String end = inside.get(random.nextInt(inside.size()));
            edges.add(edge(end, collector, PictureEdge.Kind.COLLECT, PictureEdge.When.ALWAYS, 0));
        }
        return collector;
    }

    private String step() {
        String name = "s" + steps.size() + text(random.nextInt(20));
        Cloud primary = random.nextBoolean() ? Cloud.AWS : Cloud.ALIYUN;
        Cloud other = primary == Cloud.AWS ? Cloud.ALIYUN : Cloud.AWS;
        Cloud backup = random.nextInt(3) == 0 ? null : other;
        boolean ends = random.nextInt(5) == 0;
        String result = ends && random.nextBoolean() ? text(random.nextInt(60)) : null;
        steps.add(new PictureStep(name, primary, backup, random.nextInt(4) == 0, ends, result));
        return name;
    }

    private void connect(String from, String to) {
        PictureEdge.When other = random.nextBoolean() ? PictureEdge.When.CHOSEN : PictureEdge.When.CAUGHT;
        PictureEdge.When when = random.nextInt(9) < 7 ? PictureEdge.When.ALWAYS : other;
        int labels = when == PictureEdge.When.ALWAYS ? 0 : 1 + random.nextInt(3);
        edges.add(edge(from, to, PictureEdge.Kind.SINGLE, when, labels));
    }

    private PictureEdge edge(String from, String to, PictureEdge.Kind kind, PictureEdge.When when, int labels) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < labels; i++) {
            words.add(text(1 + random.nextInt(24)));
        }
        return new PictureEdge(from, to, kind, when, words);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
