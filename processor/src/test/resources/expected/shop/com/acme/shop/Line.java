package com.acme.shop;

public sealed interface Line permits Priced {}
