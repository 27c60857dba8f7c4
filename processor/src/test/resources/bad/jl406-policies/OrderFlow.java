package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.io.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    public record Request(String id) {}

    public record Order(String id) {}

    public record Stock(int held) {}

    public record Receipt(String id) {}

    @Step
    @Retry(maxAttempts = 0, backoff = 0.5, jitter = 20, delay = "2m")
    // error: 26 [JL406] maxAttempts must be ≥ 1 (1 = no retry); here it is 0
    //    fix: maxAttempts = 3 for two retries, or remove @Retry
    // error: 39 [JL406] backoff must be ≥ 1 (1 = delays of one length); here it is 0.5
    //    fix: backoff = 2 doubles the delay each time
    // error: 53 [JL406] jitter must be from 0 to 1 (0 = none); here it is 20
    //    fix: jitter = 0.2: it is a part of the delay, not a number of percent
    // error: 65 [JL406] delay 2m is longer than maxDelay 1m, its default
    //    fix: maxDelay = "2m" or more, or a shorter delay
    @Next(forEach = "price", maxConcurrency = -1)
    // error: 47 [JL406] maxConcurrency must be ≥ 0 (0 = all at once); here it is -1
    //    fix: remove it for all at once
    public List<Order> validate(Request request) {
        return List.of();
    }

    @Step
    @Retry(delay = "10s", maxDelay = "5s", jitter = -0.5, backoff = Double.NaN, retryOn = {})
    // error: 75 [JL406] backoff must be ≥ 1 (1 = delays of one length); here it is NaN
    //    fix: backoff = 2 doubles the delay each time
    // error: 53 [JL406] jitter must be from 0 to 1 (0 = none); here it is -0.5
    //    fix: jitter = 0.2: it is a part of the delay, not a number of percent
    // error: 38 [JL406] delay 10s is longer than maxDelay 5s
    //    fix: maxDelay = "10s" or more, or a shorter delay
    // error: 5 [JL406] retryOn names no exception, so nothing is ever retried
    //    fix: name some, or remove @Retry
    @Next("ship")
    public Stock price(Order order) {
        return new Stock(1);
    }

    @Step
    @Retry(retryOn = {IllegalArgumentException.class, OutcomeUnknown.class, IllegalStateException.class}, abortOn = {RuntimeException.class, IllegalStateException.class, RuntimeException.class})
    // error: 187 [JL406] abortOn has RuntimeException twice
    //    fix: remove one
    // error: 134 [JL406] IllegalArgumentException is never retried: abortOn has RuntimeException, of which it is a subclass
    //    fix: remove one of the two
    // error: 69 [JL406] OutcomeUnknown is never retried: nobody knows what the attempt did outside
    //    fix: remove it here; @Catch can take it
    // error: 134 [JL406] IllegalStateException is never retried: abortOn has RuntimeException, of which it is a subclass
    //    fix: remove one of the two
    @Catch(value = {}, next = "apologise")
    // error: 5 [JL406] @Catch names no exception, so it catches none
    //    fix: name some, or leave value out for any exception
    @Catch(value = {IllegalStateException.class, Exception.class}, next = "apologise")
    @Catch(next = "escalate")
    // error[javac]: 5 [JL406] "ship" catches Exception twice, and would lead to "apologise" and "escalate"
    //    fix: keep one
    public Receipt ship(List<Stock> stock) {
    // error[ecj]: 20 [JL406] "ship" catches Exception twice, and would lead to "apologise" and "escalate"
    //   fix: keep one
        return new Receipt("1");
    }

    @Step
    @Catch(value = {RuntimeException.class, RuntimeException.class}, next = "escalate")
    // error: 61 [JL406] "apologise" catches RuntimeException twice, and leads to "escalate" both times
    //    fix: keep one
    public Receipt apologise(@Input Request request) {
        return new Receipt(request.id());
    }

    @Step
    public Receipt escalate(@Input Request request) {
        return new Receipt(request.id());
    }
}
