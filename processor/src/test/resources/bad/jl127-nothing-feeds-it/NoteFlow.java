package demo;

import static dev.jointlambda.Cloud.ALIYUN;
import static dev.jointlambda.Cloud.AWS;

import dev.jointlambda.*;
import java.util.*;

@Workflow("note")
@Placement(primary = AWS, backup = ALIYUN)
public class NoteFlow {
    public record Note(String text) {}

    @Step
    @Next("print")
    public Long begin(Note note) {
        return 1L;
    }

    @Step
    public Long print(Long number, Note note) {
    // error: 41 [JL127] nothing that leads to "print" returns Note
    //    fix: let a step that returns it lead to "print", or write @Input for the execution's input
        return number;
    }
}
