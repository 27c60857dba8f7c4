package com.example.domain;

public record Parcel(String what, int grams) {}
