package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("order")
@Placement(primary = AWS, backup = ALIYUN)
public class OrderFlow {
    @Step
    @Next("unknownTarget0")
    // error: 11 [JL101] there is no step "unknownTarget0" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s00() {}

    @Step
    @Next("unknownTarget1")
    // error: 11 [JL101] there is no step "unknownTarget1" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s01() {}

    @Step
    @Next("unknownTarget2")
    // error: 11 [JL101] there is no step "unknownTarget2" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s02() {}

    @Step
    @Next("unknownTarget3")
    // error: 11 [JL101] there is no step "unknownTarget3" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s03() {}

    @Step
    @Next("unknownTarget4")
    // error: 11 [JL101] there is no step "unknownTarget4" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s04() {}

    @Step
    @Next("unknownTarget5")
    // error: 11 [JL101] there is no step "unknownTarget5" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s05() {}

    @Step
    @Next("unknownTarget6")
    // error: 11 [JL101] there is no step "unknownTarget6" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s06() {}

    @Step
    @Next("unknownTarget7")
    // error: 11 [JL101] there is no step "unknownTarget7" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s07() {}

    @Step
    @Next("unknownTarget8")
    // error: 11 [JL101] there is no step "unknownTarget8" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s08() {}

    @Step
    @Next("unknownTarget9")
    // error: 11 [JL101] there is no step "unknownTarget9" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s09() {}

    @Step
    @Next("unknownTarget10")
    // error: 11 [JL101] there is no step "unknownTarget10" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s10() {}

    @Step
    @Next("unknownTarget11")
    // error: 11 [JL101] there is no step "unknownTarget11" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s11() {}

    @Step
    @Next("unknownTarget12")
    // error: 11 [JL101] there is no step "unknownTarget12" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s12() {}

    @Step
    @Next("unknownTarget13")
    // error: 11 [JL101] there is no step "unknownTarget13" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s13() {}

    @Step
    @Next("unknownTarget14")
    // error: 11 [JL101] there is no step "unknownTarget14" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s14() {}

    @Step
    @Next("unknownTarget15")
    // error: 11 [JL101] there is no step "unknownTarget15" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s15() {}

    @Step
    @Next("unknownTarget16")
    // error: 11 [JL101] there is no step "unknownTarget16" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s16() {}

    @Step
    @Next("unknownTarget17")
    // error: 11 [JL101] there is no step "unknownTarget17" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s17() {}

    @Step
    @Next("unknownTarget18")
    // error: 11 [JL101] there is no step "unknownTarget18" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s18() {}

    @Step
    @Next("unknownTarget19")
    // error: 11 [JL101] there is no step "unknownTarget19" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s19() {}

    @Step
    @Next("unknownTarget20")
    // error: 11 [JL101] there is no step "unknownTarget20" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s20() {}

    @Step
    @Next("unknownTarget21")
    // error: 11 [JL101] there is no step "unknownTarget21" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s21() {}

    @Step
    @Next("unknownTarget22")
    // error: 11 [JL101] there is no step "unknownTarget22" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s22() {}

    @Step
    @Next("unknownTarget23")
    // error: 11 [JL101] there is no step "unknownTarget23" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    public void s23() {}

    @Step
    @Next("unknownTarget24")
    // error: 11 [JL101] there is no step "unknownTarget24" in OrderFlow
    //    steps: s00, s01, s02, s03, s04, s05, s06, s07, s08, s09, s10, s11 and 16 more
    //    (and 3 more findings in this workflow)
    public void s24() {}

    @Step
    @Next("unknownTarget25")
    public void s25() {}

    @Step
    @Next("unknownTarget26")
    public void s26() {}

    @Step
    @Next("unknownTarget27")
    public void s27() {}
}
