package com.acme.odd;

public record Edge() {}
