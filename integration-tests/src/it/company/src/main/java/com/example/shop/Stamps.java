package com.example.shop;

import jakarta.inject.Singleton;

/** A service that avaje-inject makes. */
@Singleton
public class Stamps {
    String stamp(int weight) {
        return "*".repeat(weight);
    }
}
