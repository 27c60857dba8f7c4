package com.acme.odd;

/** Not used in generated code, which must not mistake it for the other. */
public enum Cloud {}
