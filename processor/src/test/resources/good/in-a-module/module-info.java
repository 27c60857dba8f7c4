// javac: --add-reads=demo=ALL-UNNAMED
/** A module that exports its workflow: what is generated shows types of modules that it does not pass on. */
module demo {
    requires java.compiler;

    exports demo;
}
