package com.example.shop;

import lombok.Builder;
import lombok.With;

/** A record needs nothing of this to travel. */
@Builder
@With
public record Label(String text, int weight) {}
