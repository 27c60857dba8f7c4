def generated = new File(basedir, 'target/classes/com/example/orders')
['OrderFlow_List_Aws', 'OrderFlow_List_Aliyun', 'OrderFlow_Price_Aws', 'OrderFlow_Sum_Aliyun', 'OrderFlow_Mail_Aws', 'OrderFlowClient'].each {
    assert new File(generated, it + '.class').isFile()
}
assert new File(basedir, 'target/classes/META-INF/jointlambda/com.example.orders.OrderFlow.json').isFile()
assert new File(basedir, 'build.log').text.contains('Tests run: 3, Failures: 0')

// The README shows this very pom.
def readme = new File(basedir, '../../../../README.md').text.replace('\r\n', '\n')
assert readme.contains(new File(basedir, 'pom.xml').text.replace('\r\n', '\n').trim())
