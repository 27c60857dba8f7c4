/** Function Compute and Tablestore behind the runtime's SPI. */
@NullMarked
package dev.jointlambda.aliyun;

import org.jspecify.annotations.NullMarked;
