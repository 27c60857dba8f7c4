package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

/** Steps of another package catch what only that package can name. */
@Workflow("shared")
@Placement(primary = AWS, backup = ALIYUN)
public class SharedFlow extends demo.steps.Shared {}
