package dev.jointlambda.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
    @Test
    void distanceCountsLettersAddedDroppedAndChanged() {
        assertEquals(0, Suggestion.distance("charge", "charge"));
        assertEquals(1, Suggestion.distance("charge", "charges"));
        assertEquals(1, Suggestion.distance("charge", "chage"));
        assertEquals(2, Suggestion.distance("chargeCrad", "chargeCard"));
        assertEquals(6, Suggestion.distance("", "charge"));
        assertEquals(3, Suggestion.distance("kitten", "sitting"));
    }

    @Test
    void caseDoesNotCount() {
        assertEquals(0, Suggestion.distance("chargecard", "chargeCard"));
    }

    @Test
    void theNearestNameIsSuggestedAndTheFirstOfSeveral() {
        assertEquals("reserve", Suggestion.nearest("resrve", List.of("release", "reserve", "reserves")));
        assertEquals("shop", Suggestion.nearest("shp", List.of("shop", "ship")));
    }

    @Test
    void aThirdOfTheLettersMayBeWrongAndTwoInAnyCase() {
        assertEquals("abcdefghi", Suggestion.nearest("abcdefxyz", List.of("abcdefghi")));
        assertNull(Suggestion.nearest("abcdexyzw", List.of("abcdefghi")));
        assertEquals("ship", Suggestion.nearest("shop", List.of("ship")));
        assertNull(Suggestion.nearest("shxxx", List.of("ship")));
    }

    @Test
    void aNameThatSharesNothingIsNotSuggested() {
        assertNull(Suggestion.nearest("ab", List.of("xy")));
        assertNull(Suggestion.nearest("", List.of("x")));
    }
}
