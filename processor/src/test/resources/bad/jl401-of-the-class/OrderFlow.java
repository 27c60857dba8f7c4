package demo;

import dev.jointlambda.*;
import java.io.*;
import java.sql.SQLException;

/** For many steps: one that can throw the exception, and has no @Retry of its own, is enough. */
@Workflow("order")
@Placement(primary = Cloud.AWS)
@Retry(retryOn = {IOException.class, SQLException.class, Exception.class}, abortOn = InterruptedException.class)
// error: 50 [JL401] no step that this @Retry is for declares SQLException, so it can never be thrown
//    fix: remove it, or add "throws SQLException" to a step
// error: 106 [JL401] no step that this @Retry is for declares InterruptedException, so it can never be thrown
//    fix: remove it, or add "throws InterruptedException" to a step
public class OrderFlow {
    @Step
    @Next("ship")
    public String validate(String request) throws FileNotFoundException {
        return request;
    }

    @Step
    @Retry
    public String ship(String order) throws SQLException {
        return order;
    }
}
