package dev.jointlambda.processor.picture;

import dev.jointlambda.Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pictures to look at: of the sample workflows, and of what the language has besides. */
final class Samples {
    private Samples() {}

    static Map<String, Picture> all() {
        Map<String, Picture> all = new LinkedHashMap<>();
        for (Picture picture : new Picture[] {
            order(), iot(), montecarlo(), single(), checkout(), nested(), fan(), ladder(), settlement(), comb()
        }) {
            all.put(picture.workflow(), picture);
        }
        return all;
    }

    static Picture of(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    private static Picture order() {
        return new PictureBuilder("order")
                .takes("Request")
                .aws("validate", "reserve", "list")
                .aliyun("price")
                .aws("sum", "decide")
                .all("validate", "reserve", "list")
                .all("reserve", "decide")
                .forEach("list", "price")
                .collect("price", "sum")
                .all("sum", "decide")
                .joins("decide")
                .ends("decide", "Receipt")
                .region("price")
                .build();
    }

    private static Picture iot() {
        List<String> steps = List.of(
                "ingest",
                "decode",
                "calibrate",
                "filter",
                "window",
                "enrich",
                "detect",
                "compress",
                "route",
                "archive");
        PictureBuilder picture = new PictureBuilder("iot").takes("Reading");
        for (int i = 0; i < steps.size(); i++) {
            picture = i % 2 == 0 ? picture.aws(steps.get(i)) : picture.aliyun(steps.get(i));
        }
        for (int i = 1; i < steps.size(); i++) {
            picture.all(steps.get(i - 1), steps.get(i));
        }
        return picture.ends("archive", "Reading").build();
    }

    private static Picture montecarlo() {
        return new PictureBuilder("montecarlo")
                .takes("Throws")
                .aws("data_map")
                .aliyun("data_process")
                .aws("data_aggregation")
                .forEach("data_map", "data_process")
                .collect("data_process", "data_aggregation")
                .ends("data_aggregation", "Estimate")
                .region("data_process")
                .build();
    }

    private static Picture single() {
        return new PictureBuilder("single")
                .step("tidy", Cloud.ALIYUN, null)
                .ends("tidy", null)
                .build();
    }

    /** A choice, failures that lead elsewhere, and ways that meet again. */
    private static Picture checkout() {
        return new PictureBuilder("checkout")
                .takes("Basket")
                .aws("validate", "reserve", "quote", "decide", "charge", "reject", "backorder", "apologise", "ship")
                .aliyun("greet")
                .step("notify", Cloud.AWS, null)
                .all("validate", "reserve", "quote", "greet")
                .all("reserve", "decide")
                .all("quote", "decide")
                .choice("decide", "charge", "Accept", "AcceptWithVoucher", "AcceptOnAccount")
                .choice("decide", "backorder", "Later")
                .choice("decide", "reject", "Decline")
                .caught("charge", "apologise", "PaymentDeclined", "CardExpired")
                .all("charge", "ship")
                .all("backorder", "ship")
                .all("ship", "notify")
                .caught("ship", "apologise", "CourierDown")
                .all("reject", "notify")
                .all("apologise", "notify")
                .joins("decide")
                .ends("notify", "Receipt")
                .ends("greet", null)
                .build();
    }

    private static Picture nested() {
        return new PictureBuilder("nested")
                .takes("List<Shop>")
                .aws("plan", "open", "rows", "check")
                .aliyun("scan", "repair", "tally")
                .aws("close", "audit", "report", "prepare")
                .all("plan", "prepare")
                .forEach("plan", "open")
                .all("open", "rows", "audit")
                .forEach("rows", "scan")
                .choice("scan", "check", "Clean")
                .choice("scan", "repair", "Broken")
                .caught("repair", "check", "IOException")
                .all("repair", "check")
                .collect("check", "tally")
                .all("tally", "close")
                .all("audit", "close")
                .collect("close", "report")
                .all("prepare", "report")
                .joins("close", "report")
                .ends("report", "Summary")
                .region("open", "rows", "scan", "check", "repair", "tally", "close", "audit")
                .region("scan", "check", "repair")
                .build();
    }

    private static Picture fan() {
        PictureBuilder picture = new PictureBuilder("fan").takes("Query").aws("split");
        for (int i = 1; i <= 9; i++) {
            picture = i % 3 == 0 ? picture.aliyun("search" + i) : picture.aws("search" + i);
            picture.all("split", "search" + i);
        }
        picture.aws("merge");
        for (int i = 1; i <= 9; i++) {
            picture.all("search" + i, "merge");
        }
        return picture.joins("merge").ends("merge", "Hits").build();
    }

    /** Every step of a chain leads to its end too. */
    private static Picture comb() {
        PictureBuilder picture = new PictureBuilder("comb").takes("Text").aws("s0");
        for (int i = 1; i < 12; i++) {
            picture.aws("s" + i).all("s" + (i - 1), "s" + i);
        }
        picture.aws("all");
        for (int i = 0; i < 12; i++) {
            picture.all("s" + i, "all");
        }
        return picture.joins("all").ends("all", "Report").build();
    }

    /** Sixty steps in which ways part and meet, some far ahead. */
    private static Picture ladder() {
        PictureBuilder picture = new PictureBuilder("ladder").takes("Job");
        for (int i = 0; i < 60; i++) {
            picture = i % 5 == 3 ? picture.aliyun("step" + i) : picture.aws("step" + i);
        }
        for (int i = 0; i < 59; i++) {
            String from = "step" + i;
            int parent = i % 3 == 0 ? i + 1 : i + 2;
            picture.all(from, "step" + Math.min(59, parent));
            if (i % 4 == 1) {
                picture.all(from, "step" + Math.min(59, i + 3));
            }
            if (i % 11 == 5) {
                picture.caught(from, "step" + Math.min(59, i + 9), "TimeoutException");
            }
        }
        for (int i = 2; i < 60; i++) {
            picture.all("step" + (i - 2), "step" + i);
        }
        return picture.ends("step59", "Done").build();
    }

    /** A region of several steps beside a chain of several. */
    private static Picture settlement() {
        return new PictureBuilder("settlement")
                .takes("Day")
                .aws("begin", "accounts", "balance", "post", "archive", "total", "rates", "fees", "taxes", "books")
                .all("begin", "accounts", "rates")
                .forEach("accounts", "balance")
                .all("balance", "post")
                .all("post", "archive")
                .collect("archive", "total")
                .collect("post", "books")
                .all("rates", "fees")
                .all("fees", "taxes")
                .all("taxes", "books")
                .all("total", "books")
                .joins("books")
                .ends("books", "Ledger")
                .region("balance", "post", "archive")
                .build();
    }
}
