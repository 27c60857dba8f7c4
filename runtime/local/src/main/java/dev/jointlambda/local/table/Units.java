package dev.jointlambda.local.table;

/**
 * What operations on tables consume, in the vendor's own units: what is paid for.
 *
 * @param read of DynamoDB one per 4 KB read strongly consistent, and half of one if eventually; of Tablestore one per 4 KB
 * @param written of DynamoDB one per KB of the larger of the item before and after; of Tablestore one per 4 KB
 */
public record Units(double read, double written) {}
