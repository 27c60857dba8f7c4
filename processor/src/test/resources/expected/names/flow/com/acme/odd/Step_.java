package com.acme.odd;

public record Step_() {}
