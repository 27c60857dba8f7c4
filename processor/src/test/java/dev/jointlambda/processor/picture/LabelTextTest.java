package dev.jointlambda.processor.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelTextTest {
    @Test
    void fewWordsStandOnOneLine() {
        assertEquals(
                List.of("Accept, Later"),
                LabelText.of(List.of("Accept", "Later")).lines());
    }

    @Test
    void moreWordsTakeMoreLines() {
        assertEquals(
                List.of("Accept, AcceptWithVoucher,", "AcceptOnAccount"),
                LabelText.of(List.of("Accept", "AcceptWithVoucher", "AcceptOnAccount"))
                        .lines());
    }

    @Test
    void ofVeryManyWordsSomeAreCounted() {
        List<String> words =
                IntStream.range(10, 40).mapToObj(i -> "OutcomeNumber" + i).toList();
        assertEquals(
                List.of("OutcomeNumber10,", "OutcomeNumber11,", "OutcomeNumber12,", "and 27 more"),
                LabelText.of(words).lines());
    }

    @Test
    void aWideLineMakesAWideLabel() {
        LabelText label = LabelText.of(List.of("W".repeat(40)));
        assertTrue(label.width() > TextWidth.regular("W".repeat(40), LabelText.SIZE));
    }

    @Test
    void widthsAreThoseOfHelvetica() {
        assertEquals(6.67, TextWidth.regular("A", 10), 1e-9);
        assertEquals(2.78 + 2.22, TextWidth.regular(" i", 10), 1e-9);
        assertEquals(5.84, TextWidth.bold("~", 10), 1e-9);
        assertEquals(10, TextWidth.regular("\u4E2D", 10), 1e-9);
    }
}
