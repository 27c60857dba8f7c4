package base;

import dev.jointlambda.Next;
import dev.jointlambda.Step;

public class BaseFlow {
    @Step
    @Next("nowhere")
    // error: 11 [JL101] there is no step "nowhere" in OrderFlow
    //    steps: begin
    protected String begin(String request) {
    // error: 22 [JL301] the step method begin() must not be protected in a class of another package: the generated entry point calls it
    //    fix: make it public
        return request;
    }
}
