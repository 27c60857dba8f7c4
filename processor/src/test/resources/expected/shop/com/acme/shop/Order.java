package com.acme.shop;

public record Order(String id, int count) {}
