package io.pdfaudio.fakes;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.jr.ob.JSON;
import com.google.cloud.texttospeech.v1.ListVoicesRequest;
import com.google.cloud.texttospeech.v1.ListVoicesResponse;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechRequest;
import com.google.cloud.texttospeech.v1.SynthesizeSpeechResponse;
import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.RetryInfo;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Google's gRPC interface, behind a relay that can break connections. */
final class FakeGoogleGrpc implements FakeGoogle {

    private static final String SERVICE = "google.cloud.texttospeech.v1.TextToSpeech";
    private static final Metadata.Key<String> KEY = Metadata.Key.of("x-goog-api-key", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<String> GIVEN = Context.key("key");

    private final GoogleSpeech speech;
    private final Server server;
    private final TcpRelay relay;
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch silent = new CountDownLatch(1);

    FakeGoogleGrpc(String key) {
        this.speech = new GoogleSpeech(key);
        try {
            this.server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .addService(service())
                    .intercept(new KeyReader())
                    .build()
                    .start();
            this.relay = new TcpRelay(server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerServiceDefinition service() {
        return ServerServiceDefinition.builder(SERVICE)
                .addMethod(
                        method(
                                "SynthesizeSpeech",
                                SynthesizeSpeechRequest.getDefaultInstance(),
                                SynthesizeSpeechResponse.getDefaultInstance()),
                        ServerCalls.asyncUnaryCall(this::speak))
                .addMethod(
                        method(
                                "ListVoices",
                                ListVoicesRequest.getDefaultInstance(),
                                ListVoicesResponse.getDefaultInstance()),
                        ServerCalls.asyncUnaryCall(this::listVoices))
                .build();
    }

    private static <Q extends com.google.protobuf.Message, A extends com.google.protobuf.Message>
            MethodDescriptor<Q, A> method(String name, Q request, A response) {
        return MethodDescriptor.<Q, A>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(MethodDescriptor.generateFullMethodName(SERVICE, name))
                .setRequestMarshaller(ProtoUtils.marshaller(request))
                .setResponseMarshaller(ProtoUtils.marshaller(response))
                .build();
    }

    private void listVoices(ListVoicesRequest request, StreamObserver<ListVoicesResponse> observer) {
        try {
            speech.authenticate(requireNonNullElse(GIVEN.get(), ""));
            observer.onNext(speech.voices());
            observer.onCompleted();
        } catch (GoogleSpeech.Refused e) {
            observer.onError(refusal(e.status(), String.valueOf(e.getMessage()), null));
        }
    }

    private void speak(SynthesizeSpeechRequest request, StreamObserver<SynthesizeSpeechResponse> observer) {
        calls.incrementAndGet();
        switch (troubles.poll()) {
            case null -> answer(request, observer);
            case Trouble.Refusal refusal -> observer.onError(refusal(refusal));
            case Trouble.Reset reset -> relay.cut();
            case Trouble.Hangup hangup -> relay.cut();
            case Trouble.Cut cut -> {
                try {
                    speech.speak(request);
                } catch (GoogleSpeech.Refused e) {
                    throw new IllegalStateException(e);
                }
                relay.cut();
            }
            case Trouble.Silence silence -> silent.countDown();
        }
    }

    private void answer(SynthesizeSpeechRequest request, StreamObserver<SynthesizeSpeechResponse> observer) {
        try {
            speech.authenticate(requireNonNullElse(GIVEN.get(), ""));
            observer.onNext(speech.speak(request));
            observer.onCompleted();
        } catch (GoogleSpeech.Refused e) {
            observer.onError(refusal(e.status(), String.valueOf(e.getMessage()), null));
        }
    }

    /** Says by gRPC what is written for REST. */
    private static StatusRuntimeException refusal(Trouble.Refusal refusal) {
        try {
            Map<String, Object> error = map(JSON.std.mapFrom(refusal.body()).get("error"));
            String delay = null;
            if (error.get("details") instanceof List<?> details) {
                delay = String.valueOf(map(details.getFirst()).get("retryDelay"));
            }
            return refusal(String.valueOf(error.get("status")), String.valueOf(error.get("message")), delay);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static StatusRuntimeException refusal(String status, String message, @Nullable String delay) {
        com.google.rpc.Status.Builder error = com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.valueOf(status).value())
                .setMessage(message);
        if (delay != null) {
            long seconds = Long.parseLong(delay.replace("s", ""));
            error.addDetails(Any.pack(RetryInfo.newBuilder()
                    .setRetryDelay(Duration.newBuilder().setSeconds(seconds))
                    .build()));
        }
        return StatusProto.toStatusRuntimeException(error.build());
    }

    @Override
    public String address() {
        return "http://127.0.0.1:" + relay.port();
    }

    @Override
    public void next(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    @Override
    public int calls() {
        return calls.get();
    }

    @Override
    public long billed() {
        return speech.billed();
    }

    @Override
    public List<String> markup() {
        return speech.markup();
    }

    @Override
    public void awaitSilence() throws InterruptedException {
        silent.await();
    }

    @Override
    public void close() {
        relay.close();
        server.shutdownNow();
    }

    /** Hands the key of a call on to its method. */
    private static final class KeyReader implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            String given = requireNonNullElse(headers.get(KEY), "");
            return Contexts.interceptCall(Context.current().withValue(GIVEN, given), call, headers, next);
        }
    }
}
