/** Alibaba Cloud on the loopback interface: a Tablestore endpoint and a Function Compute 3.0 endpoint. */
@NullMarked
package dev.jointlambda.local.aliyun;

import org.jspecify.annotations.NullMarked;
