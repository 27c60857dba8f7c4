// options: --add-reads demo=ALL-UNNAMED
// It does not find a module's own types in what is generated in the same run (3.46.100, with any processor).
// options[ecj]: -proc:only
/** A module that exports its workflow: what is generated shows types of modules that it does not pass on. */
module demo {
    requires java.compiler;

    exports demo;
}
