def generated = new File(basedir, 'target/classes/com/example/orders')
['OrderFlow_List_Aws', 'OrderFlow_List_Aliyun', 'OrderFlow_Price_Aws', 'OrderFlow_Sum_Aliyun', 'OrderFlow_Mail_Aws', 'OrderFlowClient'].each {
    assert new File(generated, it + '.class').isFile()
}
assert new File(basedir, 'target/classes/META-INF/jointlambda/com.example.orders.OrderFlow.json').isFile()
assert new File(basedir, 'build.log').text.contains('Tests run: 3, Failures: 0')

// The README shows this very pom.
def readme = new File(basedir, '../../../../README.md').text.replace('\r\n', '\n')
assert readme.contains(new File(basedir, 'pom.xml').text.replace('\r\n', '\n').trim())

// The commands of the README were run as they stand.
def section = readme.substring(readme.indexOf('## Package'))
def block = section.substring(section.indexOf('```\n') + 4)
def shown = block.substring(0, block.indexOf('```')).readLines()*.replaceFirst(/ +#.*/, '')
def goals = new Properties()
new File(basedir, 'invoker.properties').withInputStream { goals.load(it) }
assert shown == (1..goals.size()).collect { 'mvn ' + goals['invoker.goals.' + it] }

def log = new File(basedir, 'build.log').text
assert log.contains('Result: "paid 6 for tea, cup"')
assert log.contains('flowchart') || log.contains('graph ')
assert log.contains('JL123: a step may wait forever')
def packed = new File(basedir, 'target/jointlambda')
['README.txt', 'order.svg', 'order.mmd', 'order.json', 'aws/function.zip', 'aliyun/function.zip'].each {
    assert new File(packed, it).isFile()
}
return true
