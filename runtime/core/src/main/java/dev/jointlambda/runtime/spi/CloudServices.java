package dev.jointlambda.runtime.spi;

/**
 * One cloud, as seen from where the code runs.
 *
 * @param store its rows
 * @param functions its functions
 * @param blobs its objects
 */
public record CloudServices(StateStore store, FunctionInvoker functions, BlobStore blobs) {}
