# The server and the embedded voice. Programs under the GPL, such as eSpeak NG, are not in it.
#
#   docker build -t pdfaudio .
#   docker compose up          with PostgreSQL, a store of files and a proxy: see pdfaudio-server/docs/deployment.md
#
# Both stages have the same JDK to the last number, as the AOT cache fits no other.

FROM eclipse-temurin:25.0.3_9-jdk-noble AS build
# the Maven wrapper checks the sum of a zip
RUN apt-get update && apt-get install -y --no-install-recommends unzip && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -DskipChecks -DskipTests -pl pdfaudio-server -am package

FROM eclipse-temurin:25.0.3_9-jre-noble
LABEL org.opencontainers.image.title="pdfaudio" \
      org.opencontainers.image.description="Turns PDFs into audiobooks" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN useradd --system --uid 10001 --gid 0 --home-dir /data --no-create-home --shell /usr/sbin/nologin pdfaudio \
    && install -d -o 10001 -g 0 -m 0770 /data && install -d /etc/pdfaudio
COPY LICENSE NOTICE /opt/pdfaudio/
COPY --from=build /src/pdfaudio-server/target/libs /opt/pdfaudio/libs
COPY --from=build /src/pdfaudio-server/target/pdfaudio-server.jar /opt/pdfaudio/
# starts the server once, tries it and stops it; Java keeps what it loaded for all starts to come
RUN java -XX:AOTCacheOutput=/opt/pdfaudio/server.cache -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp /opt/pdfaudio/pdfaudio-server.jar io.pdfaudio.server.Main --rehearse >/dev/null

# Libraries that have to lie in files are unpacked into HOME. Nothing else is written outside of /data and /tmp.
ENV HOME=/data \
    PDFAUDIO_MODE=production \
    PDFAUDIO_DATA_DIR=/data \
    PDFAUDIO_HTTP_HOST=0.0.0.0
USER 10001
# an application.yaml that is mounted here is read
WORKDIR /etc/pdfaudio
VOLUME /data
# not the port of operators, 8081, which answers inside of the container only
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --start-interval=2s --retries=3 \
    CMD ["java", "-XX:AOTCache=/opt/pdfaudio/server.cache", "-Xlog:aot=off", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m", "-cp", "/opt/pdfaudio/pdfaudio-server.jar", "io.pdfaudio.server.Main", "--check"]
# half of the memory for objects: each PDF is read in a process of its own, and FFmpeg needs some
ENTRYPOINT ["java", "-XX:AOTCache=/opt/pdfaudio/server.cache", "-Xlog:aot=off", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp", "/opt/pdfaudio/pdfaudio-server.jar", "io.pdfaudio.server.Main"]
