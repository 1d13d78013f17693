package app.trivium.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries the toast over a redirect in a short-lived cookie, since there is no server-side session and any instance may
 * answer the next request. Only a {@link Toast} under the name "toast" is carried.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FlashCookie extends AbstractFlashMapManager {

    static final String NAME = "trivium-toast";
    private static final String ATTRIBUTE = "toast";
    private static final int SECONDS = 60;

    private final JsonMapper json;

    FlashCookie(JsonMapper json) {
        this.json = json;
    }

    /** What the cookie holds: the toast and the path it is meant for. */
    record Carried(String path, Toast toast) {}

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            var carried = json.readValue(Base64.getUrlDecoder().decode(cookie.getValue()), Carried.class);
            var flash = new FlashMap();
            flash.put(ATTRIBUTE, carried.toast());
            flash.setTargetRequestPath(carried.path());
            flash.startExpirationPeriod(SECONDS);
            return new ArrayList<>(List.of(flash));
        } catch (IllegalArgumentException | JacksonException e) {
            return null;
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
        String value = flashMaps.stream()
                .filter(flash -> flash.get(ATTRIBUTE) instanceof Toast && flash.getTargetRequestPath() != null)
                .reduce((earlier, later) -> later)
                .map(this::encode)
                .orElse("");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(value.isEmpty() ? 0 : SECONDS)
                        .build()
                        .toString());
    }

    private String encode(FlashMap flash) {
        var carried = new Carried(
                String.valueOf(flash.getTargetRequestPath()), (Toast) Objects.requireNonNull(flash.get(ATTRIBUTE)));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(carried));
    }
}
