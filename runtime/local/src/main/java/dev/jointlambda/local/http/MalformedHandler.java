package dev.jointlambda.local.http;

import dev.jointlambda.local.http.HttpService.Refusal;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is no readable HTTP in the service's own form. */
final class MalformedHandler implements Request.Handler {
    private final HttpService service;

    MalformedHandler(HttpService service) {
        this.service = service;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Exchange exchange = new Exchange(request, response, callback);
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer known ? known : 400;
        Object message = request.getAttribute(ErrorHandler.ERROR_MESSAGE);
        exchange.answerAndClose(service.refuse(
                Refusal.MALFORMED,
                status,
                message == null ? "not an HTTP request" : message.toString(),
                exchange.head()));
        return true;
    }
}
