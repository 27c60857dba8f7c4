package com.acme.shop;

public record Request(String customer, int count) {}
