package dev.jointlambda.testkit;

/** Whether something works. For one thread. */
public final class Switch {
    private State state = State.UP;
    private Runnable onUp = () -> {};
    private long changes;

    Switch() {}

    /** Refuses everything at once: connections are refused, so that whoever calls knows that nothing happened. */
    public void down() {
        set(State.DOWN);
    }

    /** Answers nothing: whoever calls waits for the timeout and cannot know whether anything happened. Nothing does. */
    public void unreachable() {
        set(State.UNREACHABLE);
    }

    /** Works again. */
    public void up() {
        set(State.UP);
        onUp.run();
    }

    /** Whether it works. */
    public boolean isUp() {
        return state == State.UP;
    }

    boolean refuses() {
        return state == State.DOWN;
    }

    void onUp(Runnable action) {
        onUp = action;
    }

    /**
     * Goes down if it works.
     *
     * @return ends this outage, unless there is another by then
     */
    Runnable outage(boolean silent) {
        if (!isUp()) {
            return () -> {};
        }
        set(silent ? State.UNREACHABLE : State.DOWN);
        long mine = changes;
        return () -> {
            if (changes == mine) {
                up();
            }
        };
    }

    private void set(State next) {
        state = next;
        changes++;
    }

    private enum State {
        UP,
        DOWN,
        UNREACHABLE
    }
}
