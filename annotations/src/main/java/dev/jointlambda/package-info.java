/** What a user writes. */
package dev.jointlambda;
