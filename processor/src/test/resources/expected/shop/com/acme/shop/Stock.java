package com.acme.shop;

public record Stock(String order, boolean held) {}
