package app.trivium.settings;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.MailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;

/** Where a mail server is configured, links go by mail. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class InvitationMailTest {

    @Autowired
    MockMvc browser;

    @Autowired
    InvitationMails mails;

    @Autowired
    Cast cast;

    private MailServer server;
    private Object none;

    @BeforeEach
    void a_mail_server() throws IOException {
        server = new MailServer();
        none = Objects.requireNonNull(ReflectionTestUtils.getField(mails, "server"));
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(server.port());
        ReflectionTestUtils.setField(
                mails,
                "server",
                new StaticListableBeanFactory(Map.of("mail", sender)).getBeanProvider(MailSender.class));
    }

    @AfterEach
    void none_again() throws IOException {
        ReflectionTestUtils.setField(mails, "server", none);
        server.close();
    }

    @Test
    void a_link_goes_by_mail_and_works() throws Exception {
        Actor dana = cast.dana();
        String page = "/settings/users/" + dana.id();
        browser.perform(get(page).with(as(cast.ada())))
                .andExpect(content().string(containsString("Send a link by mail")));

        String html = browser.perform(
                        post(page + "/invitation").param("by", "mail").with(as(cast.ada())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The link is on its way to dana.kim@example.com.")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        String mail = server.mails().poll(5, TimeUnit.SECONDS);
        String link = Jsoup.parse(html).expectFirst("#link").val();
        assertThat(mail)
                .contains("From: trivium@localhost")
                .contains("To: dana.kim@example.com")
                .contains("Subject: Your way into Trivium")
                .contains("Hello Dana Kim,")
                .contains("Ada King lets you into Trivium")
                .contains(link)
                .contains("text/plain");
        browser.perform(get(link.substring(link.indexOf("/invitation")))).andExpect(status().isOk());
    }

    @Test
    void where_the_mail_is_not_taken_the_link_is_there_all_the_same_and_not_in_the_log(CapturedOutput log)
            throws Exception {
        Actor dana = cast.dana();
        server.refuseEverybody();

        String html = browser.perform(post("/settings/users/" + dana.id() + "/invitation")
                        .param("by", "mail")
                        .with(as(cast.ada())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("could not be sent")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        String link = Jsoup.parse(html).expectFirst("#link").val();
        browser.perform(get(link.substring(link.indexOf("/invitation")))).andExpect(status().isOk());
        assertThat(log.getAll())
                .contains("The mail server did not take the invitation of user " + dana.id())
                .doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void who_has_just_been_added_can_get_a_link_by_mail() throws Exception {
        browser.perform(post("/settings/users")
                        .param("name", "Nia Cole")
                        .param("email", "nia.cole@example.com")
                        .param("role", "REP")
                        .with(as(cast.ada())))
                .andExpect(status().isCreated())
                .andExpect(content().string(containsString("Send them a new link by mail")));
        assertThat(server.mails()).isEmpty();
    }
}
