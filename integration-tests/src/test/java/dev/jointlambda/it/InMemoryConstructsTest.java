package dev.jointlambda.it;

/** The constructs, in memory and on virtual time. */
class InMemoryConstructsTest extends ConstructProofs {
    @Override
    TestClouds open() {
        return new InMemoryClouds();
    }
}
