/** What a cloud implements: five small interfaces in bytes and our own types, never a vendor's type. */
@NullMarked
package dev.jointlambda.runtime.spi;

import org.jspecify.annotations.NullMarked;
