/** What is deployed, as read from the models that the compiler writes; knows no cloud's file formats. */
@NullMarked
package dev.jointlambda.packaging.model;

import org.jspecify.annotations.NullMarked;
