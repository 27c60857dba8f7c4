package dev.jointlambda.packaging.aliyun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.packaging.model.Function;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AliyunNamesTest {
    @Test
    void aPrefixBecomesNamesThatEveryServiceTakes() {
        assertEquals("my-shop", AliyunNames.instance("My_Shop"));
        assertEquals("My_Shop_2", AliyunNames.table("My-Shop_2"));
        assertEquals("my-shop", AliyunNames.bucket("My_Shop-"));
        assertEquals("a-jl", AliyunNames.instance("a"));
        assertEquals("abcdefghijklmno", AliyunNames.instance("abcdefghijklmno-pq"));
    }

    @Test
    void reservedWordsAreSplit() {
        for (String prefix :
                List.of("payments", "alice", "robots", "admin-tools", "taobao-shop", "Slots", "otsots", "ay")) {
            String name = AliyunNames.instance(prefix);
            assertTrue(name.matches("[a-z][a-z0-9-]{1,14}[a-z0-9]"), name);
            for (String word : List.of("ali", "ay", "ots", "taobao", "admin")) {
                assertTrue(!name.contains(word), name);
            }
        }
        assertEquals("pa-yments", AliyunNames.instance("payments"));
    }

    @Test
    void whatIsAskedForIsRoundedToWhatIsSold() {
        assertEquals(512, FunctionSize.memory(sized(500, null)));
        assertEquals(128, FunctionSize.memory(sized(1, null)));
        assertEquals(new BigDecimal("0.15"), FunctionSize.cpu(sized(512, null)));
        assertEquals(new BigDecimal("0.05"), FunctionSize.cpu(sized(128, null)));
        assertEquals(new BigDecimal("0.75"), FunctionSize.cpu(sized(3072, null)));
        assertEquals(new BigDecimal("0.5"), FunctionSize.cpu(sized(1024, 0.5)));
        assertEquals(2, FunctionSize.seconds(Duration.ofMillis(1500)));
        assertEquals(1, FunctionSize.minutes(Duration.ofSeconds(5)));
        assertEquals(2, FunctionSize.minutes(Duration.ofSeconds(90)));
    }

    private static Function sized(int memoryMb, @Nullable Double cpu) {
        return new Function("a.B", Duration.ofSeconds(1), memoryMb, cpu);
    }
}
