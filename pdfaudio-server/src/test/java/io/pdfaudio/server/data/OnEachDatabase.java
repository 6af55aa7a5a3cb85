package io.pdfaudio.server.data;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs each {@code @TestTemplate} once on H2 and once on PostgreSQL, with an empty database as its parameter. */
public final class OnEachDatabase implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(on("H2", Databases::h2), on("PostgreSQL", () -> Databases.postgres(context)));
    }

    private static TestTemplateInvocationContext on(String name, Supplier<Database> opening) {
        return new TestTemplateInvocationContext() {
            @Override
            public String getDisplayName(int invocation) {
                return name;
            }

            @Override
            public List<Extension> getAdditionalExtensions() {
                return List.of(new Opened(opening));
            }
        };
    }

    private record Opened(Supplier<Database> opening) implements ParameterResolver, AfterEachCallback {

        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Opened.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Database.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getStore(HERE).getOrComputeIfAbsent(Database.class, key -> opening.get());
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Database database = context.getStore(HERE).get(Database.class, Database.class);
            if (database != null) {
                database.close();
            }
        }
    }
}
