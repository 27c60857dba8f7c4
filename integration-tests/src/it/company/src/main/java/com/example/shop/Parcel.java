package com.example.shop;

import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.NoArgsConstructor;
import lombok.Singular;

/** With a builder and no setter written by hand: the no-argument constructor is what makes it a payload. */
@Data
@Builder
@NoArgsConstructor
@AllArgsConstructor
public class Parcel {
    private String address;

    @Singular
    private List<Order> orders;
}
