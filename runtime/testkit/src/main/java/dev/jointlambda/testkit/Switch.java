package dev.jointlambda.testkit;

/** Whether something works. For one thread. */
public final class Switch {
    private State state = State.UP;
    private Runnable onUp = () -> {};

    Switch() {}

    /** Refuses everything at once: connections are refused, so that whoever calls knows that nothing happened. */
    public void down() {
        state = State.DOWN;
    }

    /** Answers nothing: whoever calls waits for the timeout and cannot know whether anything happened. Nothing does. */
    public void unreachable() {
        state = State.UNREACHABLE;
    }

    /** Works again. */
    public void up() {
        state = State.UP;
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

    private enum State {
        UP,
        DOWN,
        UNREACHABLE
    }
}
