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
import dev.jointlambda.local.access.Ask;
import dev.jointlambda.local.access.Principal;
import java.util.List;

/** Whether somebody may do an action to the tables that it names. */
final class TablestoreAccess {
    private TablestoreAccess() {}

    static void check(Principal caller, String instance, String action, byte[] body)
            throws InvalidProtocolBufferException {
        for (String table : tables(action, body)) {
            String why = caller.refusal(
                    Ask.of("ots:" + action, AliyunNames.LOCAL.of("ots", "instance/" + instance + "/table/" + table)));
            if (why != null) {
                throw TablestoreError.denied(why);
            }
        }
    }

    private static List<String> tables(String action, byte[] body) throws InvalidProtocolBufferException {
        return switch (action) {
            case "CreateTable" ->
                List.of(CreateTableRequest.parseFrom(body).getTableMeta().getTableName());
            case "DescribeTable" -> List.of(DescribeTableRequest.parseFrom(body).getTableName());
            case "DeleteTable" -> List.of(DeleteTableRequest.parseFrom(body).getTableName());
            case "UpdateTable" -> List.of(UpdateTableRequest.parseFrom(body).getTableName());
            case "PutRow" -> List.of(PutRowRequest.parseFrom(body).getTableName());
            case "UpdateRow" -> List.of(UpdateRowRequest.parseFrom(body).getTableName());
            case "DeleteRow" -> List.of(DeleteRowRequest.parseFrom(body).getTableName());
            case "GetRow" -> List.of(GetRowRequest.parseFrom(body).getTableName());
            case "GetRange" -> List.of(GetRangeRequest.parseFrom(body).getTableName());
            case "BatchGetRow" ->
                BatchGetRowRequest.parseFrom(body).getTablesList().stream()
                        .map(each -> each.getTableName())
                        .toList();
            case "BatchWriteRow" ->
                BatchWriteRowRequest.parseFrom(body).getTablesList().stream()
                        .map(each -> each.getTableName())
                        .toList();
            default -> List.of("*");
        };
    }
}
