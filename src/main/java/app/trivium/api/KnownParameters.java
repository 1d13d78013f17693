package app.trivium.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters an operation does not have: a filter that was misspelt must not be passed over. */
class KnownParameters implements HandlerInterceptor {

    /** How filters by fields begin that admins have added; whoever has them takes all parameters. */
    static final String ADDED = "custom.";

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && operation.getBeanType().getPackage() == here()) {
            Set<String> names = known.computeIfAbsent(operation, KnownParameters::names);
            for (String name : request.getParameterMap().keySet()) {
                if (!names.contains(name) && !(name.startsWith(ADDED) && names.contains(ADDED))) {
                    throw new Unreadable(name, "api.parameter.unknown", name);
                }
            }
        }
        return true;
    }

    private static Package here() {
        return KnownParameters.class.getPackage();
    }

    private static Set<String> names(HandlerMethod operation) {
        return Stream.of(operation.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(ParameterObject.class)) {
            return Stream.of(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName);
        }
        if (MultiValueMap.class.isAssignableFrom(parameter.getParameterType())) {
            return Stream.of(ADDED);
        }
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        return named == null ? Stream.empty() : Stream.of(name(parameter, named.name()));
    }

    private static String name(MethodParameter parameter, String written) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        @Nullable String own = parameter.getParameterName();
        return written.isEmpty() ? Objects.requireNonNull(own) : written;
    }
}
