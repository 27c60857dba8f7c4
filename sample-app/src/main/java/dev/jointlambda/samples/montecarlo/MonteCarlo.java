package dev.jointlambda.samples.montecarlo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.Next;
import dev.jointlambda.Placement;
import dev.jointlambda.Step;
import dev.jointlambda.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The paper's Monte Carlo workflow (section 5.1): points thrown at the unit square, and the share of them that falls
 * into the quarter circle gives π. Every run draws anew, so that two attempts of a branch would never agree by chance.
 */
@Workflow("montecarlo")
@Placement(primary = AWS, backup = ALIYUN)
public class MonteCarlo {
    private static final int MAX_BRANCHES = 10_000;

    /** Deals the points out to the branches. */
    @Step("data_map")
    @Next(forEach = "data_process")
    public List<Batch> map(Throws wanted) {
        if (wanted.branches() < 1 || wanted.branches() > MAX_BRANCHES || wanted.points() < wanted.branches()) {
            throw new IllegalArgumentException(
                    "between 1 and " + MAX_BRANCHES + " branches, with at least a point each, but got " + wanted);
        }
        List<Batch> batches = new ArrayList<>();
        for (int branch = 0; branch < wanted.branches(); branch++) {
            long first = wanted.points() * branch / wanted.branches();
            long next = wanted.points() * (branch + 1) / wanted.branches();
            batches.add(new Batch(branch, next - first));
        }
        return batches;
    }

    /** Throws one batch, on the cloud where computing is cheaper. */
    @Step("data_process")
    @Placement(primary = ALIYUN, backup = AWS)
    @Next("data_aggregation")
    public Hits process(Batch batch) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long inside = 0;
        for (long point = 0; point < batch.points(); point++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            if (x * x + y * y <= 1) {
                inside++;
            }
        }
        return new Hits(batch.points(), inside);
    }

    /** Adds the batches up. */
    @Step("data_aggregation")
    public Estimate aggregate(List<Hits> batches) {
        long points = batches.stream().mapToLong(Hits::points).sum();
        long inside = batches.stream().mapToLong(Hits::inside).sum();
        return new Estimate(4.0 * inside / points, points, batches.size());
    }
}
