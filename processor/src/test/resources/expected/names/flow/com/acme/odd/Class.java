package com.acme.odd;

public record Class() {}
