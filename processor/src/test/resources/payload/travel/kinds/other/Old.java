package kinds.other;

@Deprecated
public record Old(@Deprecated String text) {}
