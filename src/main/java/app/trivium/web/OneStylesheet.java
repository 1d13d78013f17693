package app.trivium.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves the stylesheet with every sheet it imports written into it. A page then costs one request for its looks, and
 * the hash in that request's URL covers all of them, so that a browser never keeps an old part.
 */
class OneStylesheet implements ResourceResolver {

    static final String PATH = "css/trivium.css";
    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\" layer\\((\\w+)\\);");

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var found = chain.resolveResource(request, path, locations);
        return found != null && path.equals(PATH) ? whole(found) : found;
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    static Resource whole(Resource sheet) {
        String text = IMPORT.matcher(read(sheet))
                .replaceAll(found -> "@layer $2 {\n%s}\n".replace("%s", part(sheet, found.group(1))));
        return new TransformedResource(sheet, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(Resource sheet, String path) {
        try {
            return Matcher.quoteReplacement(read(sheet.createRelative(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource sheet) {
        try {
            return sheet.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
