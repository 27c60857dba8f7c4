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

    public record Page(int number, List<Image> images) {}

    public record Image(String name, byte[] pixels) {}

    @Step
    @Next("ocr")
    public byte[] scan(Request request) {
    // error: 19 [JL701] the result of "scan" (byte[]) crosses clouds to "ocr"; Function Compute accepts 128 KB per event. What is larger will be stored and passed by reference
    //    fix: return a URI, place both on AWS, or @SuppressWarnings("JL701")
        return new byte[0];
    }

    @Step
    @Placement(primary = ALIYUN)
    @Next({"file", "keep"})
    public Page ocr(byte[] image) {
    // error: 17 [JL701] the result of "ocr" (Page, which holds a byte[]) crosses clouds to "file"; AWS Lambda accepts 1 MB per event. What is larger will be stored and passed by reference
    //    fix: return a URI, place both on ALIYUN, or @SuppressWarnings("JL701")
        return new Page(1, List.of());
    }

    @Step
    public Receipt file(Page page) {
        return new Receipt("1");
    }

    @Step
    @Placement(primary = ALIYUN, backup = AWS)
    @Next("quiet")
    @SuppressWarnings({"JL701", "unused"})
    public void keep(Page page) {}

    @Step
    @Placement(primary = ALIYUN)
    @Next("end")
    @SuppressWarnings("JL701")
    public byte[] quiet() {
        return new byte[0];
    }

    @Step
    public void end(byte[] image) {}
}
