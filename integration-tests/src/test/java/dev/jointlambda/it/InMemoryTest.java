package dev.jointlambda.it;

/** The proofs, in memory and on virtual time. */
class InMemoryTest extends EndToEndProofs {
    @Override
    TestClouds open() {
        return new InMemoryClouds();
    }
}
