package com.acme.odd;

@Deprecated(forRemoval = true)
public record Old() {}
