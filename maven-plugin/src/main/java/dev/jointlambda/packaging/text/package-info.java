/** Documents as ordered maps, lists and scalars, and how they are written down; knows no format of a cloud. */
@NullMarked
package dev.jointlambda.packaging.text;

import org.jspecify.annotations.NullMarked;
