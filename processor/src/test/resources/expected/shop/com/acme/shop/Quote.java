package com.acme.shop;

public record Quote(long cents) {}
