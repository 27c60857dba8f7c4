package com.acme.odd;

public record Yield() {}
