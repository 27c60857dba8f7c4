package dev.jointlambda.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** The stages are told apart by what they may touch. */
class ProcessorArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.jointlambda.processor");

    /** The declaration stage, the walk over payload types, and the processor around them. */
    private static final String KNOWS_THE_COMPILER = "dev\\.jointlambda\\.processor\\."
            + "(\\w*Reader|Mirror\\w+|MissingTypes|InheritedMethod|CommittedFiles|Source(Origin|Lines|Places)|Payload\\w+"
            + "|Workflow(Processor|Pipeline|Output)|FindingPrinter|GeneratedFiles|InternalFault)(\\$.*)?";

    @Test
    void onlyTheDeclarationStageKnowsTheCompilersModel() {
        noClasses()
                .that(not(nameMatching(KNOWS_THE_COMPILER)))
                .and(not(nameMatching(".*Emitter\\w*")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.lang.model..", "com.sun.."))
                .check(CLASSES);
    }

    @Test
    void emittersKnowOfItOnlyTheWordsJavaHas() {
        noClasses()
                .that(nameMatching(".*Emitter\\w*"))
                .and(not(nameMatching(KNOWS_THE_COMPILER)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.lang.model..")
                        .and(not(belongToAnyOf(Modifier.class, javax.lang.model.SourceVersion.class))))
                .check(CLASSES);
    }

    @Test
    void oneClassPrints() {
        classes()
                .that(not(nameMatching(".*\\.(FindingPrinter|WorkflowPipeline)")))
                .should()
                .onlyDependOnClassesThat(not(belongToAnyOf(Messager.class)))
                .check(CLASSES);
    }

    @Test
    void oneClassWritesAndOneReads() {
        classes()
                .that(not(nameMatching(".*\\.(GeneratedFiles(\\$.*)?|CommittedFiles|WorkflowPipeline)")))
                .should()
                .onlyDependOnClassesThat(not(belongToAnyOf(Filer.class)))
                .check(CLASSES);
    }

    @Test
    void onlyTheProcessorIsPublicAndEveryClassIsFinal() {
        for (JavaClass each : CLASSES) {
            boolean processor = each.getSimpleName().equals("WorkflowProcessor");
            if (!each.isNestedClass() && !each.getSimpleName().equals("package-info")) {
                assertTrue(
                        processor == each.getModifiers().contains(JavaModifier.PUBLIC), each.getName() + " is public");
            }
            boolean open = each.isInterface() || each.isEnum() || each.isAnonymousClass();
            assertTrue(open || each.getModifiers().contains(JavaModifier.FINAL), each.getName() + " is not final");
        }
    }
}
