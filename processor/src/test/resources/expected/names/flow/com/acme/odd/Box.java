package com.acme.odd;

public record Box<T>(T value) {}
