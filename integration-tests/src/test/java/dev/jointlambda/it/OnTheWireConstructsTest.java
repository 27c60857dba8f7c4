package dev.jointlambda.it;

/** The constructs, with the vendors' clients on the wire. */
class OnTheWireConstructsTest extends ConstructProofs {
    @Override
    TestClouds open() {
        return new WireClouds();
    }
}
