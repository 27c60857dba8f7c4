def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 2, Failures: 0')
assert log.contains('Result: "Hello, Ada! Hello, Grace!"')
assert log.contains('exists, and is left as it is')
def packed = new File(basedir, 'hello/target/jointlambda')
['README.txt', 'greeting.svg', 'aws/function.zip', 'aliyun/function.zip'].each {
    assert new File(packed, it).isFile()
}
