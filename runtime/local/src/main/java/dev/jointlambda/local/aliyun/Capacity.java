package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CapacityUnit;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.ConsumedCapacity;
import dev.jointlambda.local.table.UnitCounter;
import dev.jointlambda.local.table.Units;

/** What operations cost: units of 4 KB, at least one. */
final class Capacity {
    private final UnitCounter all = new UnitCounter();

    Units consumed() {
        return all.sum();
    }

    ConsumedCapacity read(int bytes) {
        all.read(of(bytes));
        return units(of(bytes), 0);
    }

    ConsumedCapacity written(int bytes) {
        all.written(of(bytes));
        return units(0, of(bytes));
    }

    private static ConsumedCapacity units(int read, int write) {
        return ConsumedCapacity.newBuilder()
                .setCapacityUnit(CapacityUnit.newBuilder().setRead(read).setWrite(write))
                .build();
    }

    private static int of(int bytes) {
        return Math.max(
                1, (bytes + TablestoreLimits.BYTES_PER_CAPACITY_UNIT - 1) / TablestoreLimits.BYTES_PER_CAPACITY_UNIT);
    }
}
