package app.trivium.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A redirect after a form is a 303: the browser is to get the page, whatever it had sent. */
@Configuration(proxyBeanMethods = false)
class RedirectConfiguration {

    @Autowired
    void seeOther(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
