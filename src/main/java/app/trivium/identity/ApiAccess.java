package app.trivium.identity;

/** What a token lets a program do: act as somebody, as far as the token reaches. */
public record ApiAccess(Actor actor, long tokenId, ApiScope scope) {}
