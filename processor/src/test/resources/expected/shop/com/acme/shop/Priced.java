package com.acme.shop;

public record Priced(Item item, long cents) implements Line {}
