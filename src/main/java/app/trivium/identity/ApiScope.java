package app.trivium.identity;

/** How far a token reaches: to read what its person sees, or also to change what they may change. */
public enum ApiScope {
    READ,
    WRITE
}
