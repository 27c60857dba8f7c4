/** The protocol: what a generated function stands on. No cloud and no vendor type in here. */
module dev.jointlambda.runtime {
    requires transitive dev.jointlambda.annotations;
    requires static transitive org.jspecify;

    exports dev.jointlambda.runtime;
    exports dev.jointlambda.runtime.json;
    exports dev.jointlambda.runtime.spi;
}
