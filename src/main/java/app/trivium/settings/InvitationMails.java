package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

/** Sends the links by which people choose a password, where a mail server is configured. */
@Component
class InvitationMails {

    private static final Logger log = LoggerFactory.getLogger(InvitationMails.class);

    private final ObjectProvider<MailSender> server;
    private final String sender;
    private final Texts texts;

    /** @param sender the address in the mail's "From" */
    InvitationMails(ObjectProvider<MailSender> server, @Value("${trivium.mail.from}") String sender, Texts texts) {
        this.server = server;
        this.sender = sender;
        this.texts = texts;
    }

    boolean canSend() {
        return server.getIfAvailable() != null;
    }

    /**
     * Sends a link that is on file already. What goes wrong is logged without the link.
     *
     * @return whether the mail server took it
     */
    boolean send(Actor admin, UserRow to, String link) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(sender);
        mail.setTo(to.email());
        mail.setSubject(texts.of("settings.invitation.subject"));
        mail.setText(texts.of("settings.invitation.text", to.name(), admin.name(), link));
        try {
            server.getObject().send(mail);
            return true;
        } catch (MailException e) {
            log.warn(
                    "The mail server did not take the invitation of user {}: {}",
                    to.id(),
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getName());
            return false;
        }
    }
}
