/** What a user of jointlambda writes: annotations on plain methods, and the few types those methods may name. */
module dev.jointlambda.annotations {
    exports dev.jointlambda;
}
