package demo.data;

public record Priced<T>(T item, long cents) {}
