package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** Chooses by a generic type; each leaf has the type arguments of the whole. */
@Workflow("result")
@Placement(primary = ALIYUN)
public class ResultFlow {
    public sealed interface Result<T, E> {
        record Ok<T, E>(T value) implements Result<T, E> {}

        record Failed<T, E>(List<E> why) implements Result<T, E> {}
    }

    @Step
    @Next(oneOf = {"good", "bad"})
    public Result<List<Integer>, String> check(String text) {
        return text.isBlank() ? new Result.Failed<>(List.of("blank")) : new Result.Ok<>(List.of(text.length()));
    }

    @Step
    @Next("end")
    public String good(Result.Ok<List<Integer>, String> ok) {
        return ok.value().toString();
    }

    @Step
    @Next("end")
    public String bad(Result.Failed<List<Integer>, String> failed) {
        return failed.why().get(0);
    }

    @Step
    public int end(String text, @Input String input) {
        return text.length() + input.length();
    }
}
