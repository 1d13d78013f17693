FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
# The libraries first: they change seldom, and this layer is kept as long as pom.xml stays.
RUN ./mvnw -B -q dependency:go-offline
COPY src src
RUN ./mvnw -B -q package -DskipTests \
 && java -Djarmode=tools -jar target/trivium.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN groupadd --system trivium \
 && useradd --system --gid trivium --home-dir /trivium --shell /usr/sbin/nologin trivium \
 && mkdir /trivium /data \
 && chown trivium:trivium /trivium /data
WORKDIR /trivium
USER trivium
COPY --from=build --chown=trivium:trivium /build/layers/dependencies/ ./
COPY --from=build --chown=trivium:trivium /build/layers/spring-boot-loader/ ./
COPY --from=build --chown=trivium:trivium /build/layers/snapshot-dependencies/ ./
COPY --from=build --chown=trivium:trivium /build/layers/application/ ./
# For 32 people at once and a quick start, the same as in the script `trivium`; docs/performance.md says what each brings.
ENV JDK_JAVA_OPTIONS="-Xms256m -Xmx768m -Xmn144m -XX:SurvivorRatio=4 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -XX:+UseCompactObjectHeaders"
# One start up to the first page, on a throw-away database, to record the classes it takes: later starts need half the time.
SHELL ["bash", "-euc"]
RUN java -XX:AOTCacheOutput=trivium.aot -jar trivium.jar --trivium.demo=off --trivium.data=/tmp/trivium & trivium=$!; \
    page() { exec 3<>/dev/tcp/localhost/8080 && printf 'GET /set-up HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && grep -q '</html>' <&3; }; \
    until (page) 2>/dev/null; do kill -0 $trivium; sleep 1; done; \
    kill $trivium; wait $trivium || test $? -eq 143; \
    test -s trivium.aot; rm -rf /tmp/trivium

# The embedded PostgreSQL's data, when no other database is configured.
ENV TRIVIUM_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/localhost/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
# Of its cache Java tells errors only: two warnings of every start are of no consequence.
ENTRYPOINT ["java", "-XX:AOTCache=trivium.aot", "-Xlog:aot*=error", "-jar", "trivium.jar"]
