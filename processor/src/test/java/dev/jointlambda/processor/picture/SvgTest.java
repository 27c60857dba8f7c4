package dev.jointlambda.processor.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.jointlambda.Cloud;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgTest {
    @ParameterizedTest
    @ValueSource(strings = {"order", "iot", "montecarlo", "single", "checkout", "nested", "settlement"})
    void drawsWhatIsWrittenDown(String sample) throws IOException {
        Golden.check(sample + ".svg", Svg.of(Samples.of(sample)));
    }

    @Test
    void thePictureInTheDocumentationIsUpToDate() throws IOException {
        Golden.check(Path.of("..", "docs", "images", "checkout.svg"), Svg.of(Samples.of("checkout")));
    }

    @ParameterizedTest
    @MethodSource("dev.jointlambda.processor.picture.LayoutTest#pictures")
    void isWellFormedAndNeedsNothingElse(Picture picture) throws Exception {
        String svg = Svg.of(picture);
        Element root = parse(svg).getDocumentElement();
        assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
        assertEquals(
                "0 0 " + root.getAttribute("width") + " " + root.getAttribute("height"), root.getAttribute("viewBox"));
        assertEquals("title", root.getFirstChild().getNextSibling().getNodeName());
        assertFalse(svg.contains("<script") || svg.contains("href") || svg.contains("url("));
        assertTrue(svg.chars().allMatch(character -> character < 0x7F));
        assertFalse(svg.contains("NaN") || svg.contains("Infinity"));
        List<String> names = texts(root, "name");
        picture.steps().forEach(step -> assertTrue(names.contains(step.name()), step::name));
    }

    @ParameterizedTest
    @MethodSource("dev.jointlambda.processor.picture.LayoutTest#pictures")
    void equalPicturesGiveEqualText(Picture picture) {
        Picture again = new Picture(
                picture.workflow(),
                picture.version(),
                picture.home(),
                picture.start(),
                picture.input(),
                new ArrayList<>(picture.steps()),
                new ArrayList<>(picture.edges()),
                new ArrayList<>(picture.regions()));
        assertEquals(Svg.of(picture), Svg.of(again));
    }

    @Test
    void whatXmlWouldMisreadIsEscaped() throws Exception {
        Picture picture = new PictureBuilder("a < b & \"c\" \u0000")
                .takes("Map<String, List<Gr\u00F6\u00DFe>>")
                .aws("first", "second")
                .choice("first", "second", "Ok<String>", "\uD83D\uDE80")
                .ends("second", "Optional<Receipt>")
                .build();
        Element root = parse(Svg.of(picture)).getDocumentElement();
        assertEquals(List.of("a < b & \"c\" \uFFFD"), texts(root, "title"));
        assertTrue(texts(root, "quiet").contains("Map<String, List<Gr\u00F6\u00DFe>>"));
        assertTrue(texts(root, "quiet").contains("Optional<Receipt>"));
        assertTrue(Svg.of(picture).contains(">Ok&lt;String&gt;, &#128640;</text>"));
    }

    @Test
    void everyCloudIsNamedAndABackupLooksOther() throws Exception {
        Picture picture = new PictureBuilder("two")
                .step("alone", Cloud.ALIYUN, null)
                .step("backed", Cloud.AWS, Cloud.ALIYUN)
                .all("alone", "backed")
                .build();
        String svg = Svg.of(picture);
        assertEquals(List.of("Aliyun", "AWS", "Aliyun"), inSteps(parse(svg).getDocumentElement()));
        assertTrue(svg.contains("<title>backed: AWS, backup Aliyun</title>"));
        assertTrue(svg.contains("<title>alone: Aliyun</title>"));
        assertTrue(svg.contains(".jl .backup rect{fill:none;stroke-dasharray:3 2}"));
    }

    @Test
    void theLegendExplainsOnlyWhatIsThere() throws Exception {
        Element plain = parse(Svg.of(Samples.of("single"))).getDocumentElement();
        assertEquals(List.of("version 1, at home on Aliyun", "runs the step"), texts(plain, "quiet"));
        Element all = parse(Svg.of(Samples.of("nested"))).getDocumentElement();
        assertTrue(texts(all, "quiet")
                .containsAll(List.of(
                        "runs the step",
                        "takes over if that fails",
                        "waits for all",
                        "goes on to exactly one",
                        "one per element",
                        "after it failed for good")));
    }

    @Test
    void saysInWordsWhatItShows() throws Exception {
        Element root = parse(Svg.of(Samples.of("nested"))).getDocumentElement();
        String words = root.getElementsByTagName("desc").item(0).getTextContent();
        assertTrue(words.startsWith("Starts with plan. plan (AWS, backup Aliyun): goes on to prepare; "
                + "for each element goes on to open. open "));
        assertTrue(words.contains("scan (Aliyun, backup AWS): goes on to check if it chooses Clean; "
                + "goes on to repair if it chooses Broken."));
        assertTrue(words.contains("goes on to check if it fails with IOException"));
        assertTrue(words.contains("check (AWS, backup Aliyun): is collected by tally."));
        assertTrue(words.contains("report (AWS, backup Aliyun): ends."));
    }

    @Test
    void saysHowManyElementsRunAtATime() throws Exception {
        Picture picture = new PictureBuilder("window")
                .aws("list", "price", "sum")
                .forEach(20, "list", "price")
                .collect("price", "sum")
                .region("price")
                .ends("sum", "Quote")
                .build();
        Element root = parse(Svg.of(picture)).getDocumentElement();
        assertTrue(root.getElementsByTagName("desc")
                .item(0)
                .getTextContent()
                .contains("list (AWS, backup Aliyun): for each element goes on to price, 20 at a time."));
        assertTrue(texts(root, "").contains("20 at a time"));
        assertTrue(Mermaid.of(picture).contains("step_list == \"20 at a time\" ==> step_price"));
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    /** What the text elements of a class say. */
    private static List<String> texts(Element root, String style) {
        List<String> texts = new ArrayList<>();
        NodeList all = root.getElementsByTagName("text");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("class").equals(style)) {
                texts.add(all.item(i).getTextContent());
            }
        }
        return texts;
    }

    /** The clouds on the cards. */
    private static List<String> inSteps(Element root) {
        List<String> clouds = new ArrayList<>();
        NodeList groups = root.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            Element parent = (Element) group.getParentNode();
            if (group.getAttribute("class").startsWith("pill")
                    && parent.getAttribute("class").startsWith("step")) {
                clouds.add(group.getTextContent().strip());
            }
        }
        return clouds;
    }
}
