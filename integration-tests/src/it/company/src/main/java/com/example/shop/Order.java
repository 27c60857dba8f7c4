package com.example.shop;

import lombok.Data;

/** A bean whose getters, setters and constructor Lombok adds. */
@Data
public class Order {
    private String id;
    private int cents;
    private boolean gift;
}
