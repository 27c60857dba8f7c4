def archives = new GroovyShell().evaluate(new File(basedir, '../../../src/it/archives.groovy'))
def log = new File(basedir, 'build.log').text
def hello = new File(basedir, 'hello')

// init says what comes next, with the folder as a shell takes it.
assert log.contains('cd "' + hello + '"')
// package: its tests have run, under faults too.
assert log.contains('Tests run: 21, Failures: 0')
def packed = new File(hello, 'target/jointlambda')
['README.txt', 'greeting.svg', 'greeting.mmd', 'greeting.json', 'connect.sh', 'aws/function.zip', 'aws/template.yaml', 'aws/deploy.sh',
    'aliyun/function.zip', 'aliyun/s.yaml', 'aliyun/state.ros.json', 'aliyun/deploy.sh'].each {
    assert new File(packed, it).isFile()
}
['connect.sh', 'aws/deploy.sh', 'aliyun/deploy.sh'].each { assert archives.canRun(new File(packed, it)) }
// run: on the clouds of this machine, over HTTP.
assert log.contains("reached by the vendors' own clients over HTTP")
assert log.contains('Result: "Hello, Ada! Hello, Grace!"')
assert log =~ /greet +AWS x2 /
// graph
assert log.contains(new File(packed, 'greeting.mmd').text.replace('\r\n', '\n').readLines().findAll { it }.first())
assert log.contains('%% greeting')
// explain
assert log.contains('JL123: a step may wait forever')
// doctor
assert log.contains('ok  all of jointlambda is of version 0.1.0-SNAPSHOT')
assert log.contains('ok  1 workflow(s) on [AWS, ALIYUN], Java 17, prefix hello')
assert log =~ /ok  aws\/function\.zip: \d+\.\d MB of 50\.0 MB zipped, \d+\.\d MB of 250\.0 MB unzipped/
assert log =~ /ok  aliyun\/function\.zip: \d+\.\d MB of 500\.0 MB zipped, \d+\.\d MB unzipped/
assert !log.contains('!!  ')
return true
