package kinds.other;

public record Point(String where) {}
