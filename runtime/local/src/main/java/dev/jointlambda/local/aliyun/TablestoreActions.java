package dev.jointlambda.local.aliyun;

import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.BatchGetRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.BatchWriteRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.CreateTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.DeleteRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.DeleteTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.DescribeTableRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.GetRangeRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.GetRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.PutRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.UpdateRowRequest;
import com.alicloud.openservices.tablestore.core.protocol.OtsInternalApi.UpdateTableRequest;
import com.aliyun.ots.thirdparty.com.google.protobuf.InvalidProtocolBufferException;
import com.aliyun.ots.thirdparty.com.google.protobuf.Message;

/** From the name of an action to whoever does it. */
final class TablestoreActions {
    private final TablestoreTables tables;
    private final RowReads reads;
    private final RowWrites writes;

    TablestoreActions(TablestoreTables tables, Capacity capacity) {
        this.tables = tables;
        this.reads = new RowReads(tables, capacity);
        this.writes = new RowWrites(tables, capacity);
    }

    Message perform(String action, byte[] body) throws InvalidProtocolBufferException {
        return switch (action) {
            case "CreateTable" -> tables.create(CreateTableRequest.parseFrom(body));
            case "DescribeTable" -> tables.describe(DescribeTableRequest.parseFrom(body));
            case "ListTable" -> tables.list();
            case "DeleteTable" -> tables.delete(DeleteTableRequest.parseFrom(body));
            case "UpdateTable" -> tables.update(UpdateTableRequest.parseFrom(body));
            case "PutRow" -> writes.put(PutRowRequest.parseFrom(body));
            case "UpdateRow" -> writes.update(UpdateRowRequest.parseFrom(body));
            case "DeleteRow" -> writes.delete(DeleteRowRequest.parseFrom(body));
            case "BatchWriteRow" -> writes.batch(BatchWriteRowRequest.parseFrom(body));
            case "GetRow" -> reads.get(GetRowRequest.parseFrom(body));
            case "BatchGetRow" -> reads.batch(BatchGetRowRequest.parseFrom(body));
            case "GetRange" -> reads.range(GetRangeRequest.parseFrom(body));
            default ->
                throw TablestoreError.of(404, "OTSUnsupportOperation", "Unsupported operation: '" + action + "'.");
        };
    }
}
