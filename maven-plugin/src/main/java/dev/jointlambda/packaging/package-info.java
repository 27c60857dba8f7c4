/** From compiled workflows to what is deployed to each cloud. Plain Java: Maven, Gradle and a CI script call the same. */
@NullMarked
package dev.jointlambda.packaging;

import org.jspecify.annotations.NullMarked;
