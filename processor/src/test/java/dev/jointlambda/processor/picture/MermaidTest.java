package dev.jointlambda.processor.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MermaidTest {
    @ParameterizedTest
    @ValueSource(strings = {"order", "iot", "montecarlo", "single", "checkout", "nested", "settlement"})
    void drawsWhatIsWrittenDown(String sample) throws IOException {
        Golden.check(sample + ".mmd", Mermaid.of(Samples.of(sample)));
    }

    @Test
    void whatMermaidWouldMisreadIsEscaped() {
        Picture picture = new PictureBuilder("a \"b\" \\ \u00DF")
                .takes("Map<String, Item[]>")
                .aws("end", "subgraph")
                .choice("end", "subgraph", "Ok<\"x\">")
                .ends("subgraph", "`Gr\u00F6\u00DFe` #1")
                .build();
        assertEquals("""
                ---
                title: "a \\U00000022b\\U00000022 \\U0000005c \\U000000df"
                ---
                flowchart TD
                    start(["start: Map#60;String, Item#91;#93;#62;"])
                    step_end{{"end<br/>AWS, backup Aliyun"}}:::aws
                    step_subgraph["subgraph<br/>AWS, backup Aliyun"]:::aws
                    end_subgraph(["end: #96;Gr#246;#223;e#96; #35;1"])
                    start --> step_end
                    step_end -- "Ok#60;#34;x#34;#62;" --> step_subgraph
                    step_subgraph --> end_subgraph
                    classDef aws fill:#fff8ee,stroke:#d9902f,color:#1e293b
                    classDef aliyun fill:#eef5ff,stroke:#5b92d6,color:#1e293b
                """, Mermaid.of(picture));
    }

    @Test
    void isAsciiWhateverIsDrawn() {
        for (long seed = 0; seed < 20; seed++) {
            String text = Mermaid.of(RandomPictures.of(seed, 20));
            assertTrue(text.chars().allMatch(character -> character < 0x7F), "seed " + seed);
        }
    }
}
