package com.acme.odd;

public record Delivery() {}
