package app.trivium.signin;

import app.trivium.web.Refusal;
import org.springframework.http.HttpStatus;

/** The address and the password do not belong together, or nobody may sign in with them. */
class WrongPassword extends Refusal {

    WrongPassword() {
        super(HttpStatus.UNAUTHORIZED, "signin.wrong");
    }
}
