package app.trivium.signin;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from, as far as it can be told apart from others. */
final class ClientAddress {

    private static final int GROUPS_OF_A_NETWORK = 4;

    private ClientAddress() {}

    /** An IPv4 address, or the network of an IPv6 address: whoever holds one address there holds them all. */
    static String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address.indexOf(':') < 0 ? address : network(address);
    }

    private static String network(String address) {
        String[] halves = address.split("%")[0].split("::", 2);
        StringBuilder network = new StringBuilder();
        String[] groups = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        for (int i = 0; i < GROUPS_OF_A_NETWORK; i++) {
            network.append(i < groups.length ? groups[i] : "0").append(':');
        }
        return network.append(":/64").toString();
    }
}
