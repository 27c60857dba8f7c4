package dev.jointlambda.testkit;

import org.jspecify.annotations.Nullable;

/**
 * The runs of one test: a search with faults at random until one fails, then fewer and fewer of its faults, at last the
 * fewest again to show what happens. For one thread; each run is over before the next is asked for.
 */
final class Campaign {
    /** How often the test is run at most to leave out faults. */
    private static final int SHRINKS = 250;

    private final int runs;
    private final long seed;
    private final double probability;
    private int made;
    private int shrinks;
    private boolean over;
    private @Nullable Run shown;
    private @Nullable Found found;
    private @Nullable Shrinking shrinking;

    /** What a run is for. */
    enum Purpose {
        SEARCH,
        SHRINK,
        SHOW
    }

    /**
     * One run.
     *
     * @param number which run of the search it is, or is about, from 1
     * @param script its seed, and its faults unless those are drawn
     * @param faults what goes wrong
     */
    record Run(Purpose purpose, int number, FaultScript script, Faults faults) {
        private static Run of(Purpose purpose, int number, FaultScript script) {
            return new Run(purpose, number, script, script);
        }
    }

    /**
     * A run that failed.
     *
     * @param run which
     * @param happened its faults
     * @param why with what
     */
    record Found(Run run, FaultScript happened, Throwable why) {}

    private Campaign(int runs, long seed, double probability) {
        this.runs = runs;
        this.seed = seed;
        this.probability = probability;
    }

    /** Looks for a failure. */
    static Campaign search(int runs, long seed, double probability) {
        return new Campaign(runs, seed, probability);
    }

    /** Shows one run. */
    static Campaign replay(FaultScript script) {
        Campaign campaign = new Campaign(1, script.seed(), 0);
        campaign.shown = Run.of(Purpose.SHOW, 1, script);
        return campaign;
    }

    /** The next run; null if there is none. */
    @Nullable
    Run next() {
        if (over) {
            return null;
        }
        over = true; // unless the run comes to a verdict: what fails around it fails each time
        if (shown != null) {
            return shown;
        }
        if (found != null) {
            return shrunk(found);
        }
        if (made == runs) {
            return null;
        }
        FaultScript script = FaultScript.faultless(seed + made);
        made++;
        Faults faults = made == 1
                ? Faults.none()
                : Faults.random(script.seed(), probability).ofFunctions();
        return new Run(Purpose.SEARCH, made, script, faults);
    }

    private Run shrunk(Found first) {
        if (shrinking == null) {
            shrinking = Shrinking.of(first.happened);
        }
        FaultScript fewer = shrinks++ < SHRINKS ? shrinking.next() : null;
        return fewer == null
                ? Run.of(Purpose.SHOW, first.run.number, shrinking.least())
                : Run.of(Purpose.SHRINK, first.run.number, fewer);
    }

    /** The run has passed. */
    void passed(Run run) {
        over = run.purpose == Purpose.SHOW;
        if (run.purpose == Purpose.SHRINK && shrinking != null) {
            shrinking.tell(false);
        }
    }

    /** The run has failed. */
    void failed(Run run, FaultScript happened, Throwable why) {
        over = run.purpose == Purpose.SHOW;
        if (run.purpose == Purpose.SEARCH) {
            found = new Found(run, happened, why);
        } else if (run.purpose == Purpose.SHRINK && shrinking != null) {
            shrinking.tell(found != null && why.getClass() == found.why.getClass());
        }
    }

    /** The failure that was found by searching; null if there is none. */
    @Nullable
    Found found() {
        return found;
    }
}
