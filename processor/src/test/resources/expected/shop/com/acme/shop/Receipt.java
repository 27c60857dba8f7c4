package com.acme.shop;

public record Receipt(String order, String text) {}
