def generated = new File(basedir, 'target/classes/com/example/orders')
['OrderFlow_List_Aws', 'OrderFlow_List_Aliyun', 'OrderFlow_Price_Aws', 'OrderFlow_Sum_Aliyun', 'OrderFlow_Mail_Aws', 'OrderFlowClient'].each {
    assert new File(generated, it + '.class').isFile()
}
assert new File(basedir, 'target/classes/META-INF/jointlambda/com.example.orders.OrderFlow.json').isFile()
def log = new File(basedir, 'build.log').text
assert log.contains('Apache Maven 3.9.')
assert log.contains('Tests run: 3, Failures: 0')
def packed = new File(basedir, 'target/jointlambda')
['README.txt', 'order.svg', 'order.mmd', 'order.json', 'connect.sh', 'aws/function.zip', 'aws/template.yaml', 'aliyun/function.zip',
    'aliyun/s.yaml', 'aliyun/state.ros.json'].each {
    assert new File(packed, it).isFile()
}
return true
