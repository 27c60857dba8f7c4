package dev.jointlambda.packaging.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LibrariesTest {
    private static Library library(String id, String... dependencies) {
        return new Library(id, id.replace(':', '-') + ".jar", Path.of(id.replace(':', '-')), Set.of(dependencies));
    }

    private static List<String> without(String leftOut, Libraries libraries) {
        return libraries.without(Set.of(leftOut)).stream().map(Library::id).toList();
    }

    @Test
    void whatOnlyTheOtherCloudLeadsToIsLeftOutAndWhatAnotherWayLeadsToStays() {
        Libraries libraries = new Libraries(
                Set.of("our:aws", "our:aliyun", "user:lib"),
                List.of(
                        library("our:aws", "our:core", "aws:sdk"),
                        library("our:core"),
                        library("aws:sdk", "any:json"),
                        library("our:aliyun", "our:core", "aliyun:sdk"),
                        library("aliyun:sdk", "any:json", "any:guava"),
                        library("any:json"),
                        library("any:guava", "any:annotations"),
                        library("any:annotations"),
                        library("user:lib", "any:guava")));

        assertEquals(
                List.of("our:aws", "our:core", "aws:sdk", "any:json", "any:guava", "any:annotations", "user:lib"),
                without("our:aliyun", libraries));
        assertEquals(
                List.of("our:core", "our:aliyun", "aliyun:sdk", "any:json", "any:guava", "any:annotations", "user:lib"),
                without("our:aws", libraries));
    }

    @Test
    void whoDependsOnEachOtherDoesNotKeepEachOtherIn() {
        Libraries libraries = new Libraries(
                Set.of("our:aliyun"),
                List.of(library("our:aliyun", "a:a"), library("a:a", "b:b"), library("b:b", "a:a")));

        assertEquals(List.of(), without("our:aliyun", libraries));
    }

    @Test
    void jarsOfOneNameKeepApart() {
        Library one = new Library("a:core", "core-1.jar", Path.of("one"), Set.of());
        Library other = new Library("b:core", "core-1.jar", Path.of("other"), Set.of());

        assertEquals(
                List.of("a.core-core-1.jar", "b.core-core-1.jar"),
                List.copyOf(Libraries.named(List.of(one, other)).keySet()));
    }
}
