package dev.jointlambda.samples.order;

import dev.jointlambda.runtime.spi.PayloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a request from a JSON file, with the codec that the workflow itself uses. */
public final class RequestFile {
    private RequestFile() {}

    /**
     * The request in a file.
     *
     * @throws IllegalArgumentException if there is none: one line that says what is wrong with the file
     */
    public static Request read(Path file) {
        try {
            Request request = OrderFlow_Payloads.REQUEST.decode(Files.readAllBytes(file));
            if (request == null) {
                throw new IllegalArgumentException(file + ": there is no order in it");
            }
            return request;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
        } catch (PayloadException e) {
            // What a record itself refuses, it says better than the codec that made it.
            Throwable says = e.getCause() instanceof IllegalArgumentException ? e.getCause() : e;
            throw new IllegalArgumentException(file + ": " + says.getMessage(), e);
        }
    }
}
