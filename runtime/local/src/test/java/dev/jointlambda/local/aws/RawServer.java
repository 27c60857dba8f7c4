package dev.jointlambda.local.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Answers whatever comes with the same bytes, and closes the connection. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;

    private RawServer(ServerSocket listener) {
        this.listener = listener;
    }

    static RawServer answering(byte[] answer) throws IOException {
        RawServer server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread thread = new Thread(() -> server.serve(answer), "raw-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve(byte[] answer) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                InputStream in = socket.getInputStream();
                int first = in.read();
                // All that is there: closing with unread bytes would be a reset.
                in.skipNBytes(first < 0 ? 0 : in.available());
                socket.getOutputStream().write(answer);
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The client went away, or the test is over: the next one may come.
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
