package com.example.shop;

/** What MapStruct makes of an order. */
public record Invoice(String number, int cents) {}
