package app.trivium.settings;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SettingsController {

    @GetMapping("/settings")
    String firstRoom() {
        return "redirect:/settings/users";
    }
}
