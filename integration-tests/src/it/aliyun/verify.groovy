def archives = new GroovyShell().evaluate(new File(basedir, '../../../src/it/archives.groovy'))
def packed = new File(basedir, 'target/jointlambda')
def zip = new File(packed, 'aliyun/function.zip')

// The pom has both clouds' runtimes, the workflow has one cloud.
assert !new File(packed, 'aws').exists() && !new File(packed, 'connect.sh').exists()
def names = archives.names(zip, true)
assert names.contains('com/example/ParcelFlow_Wrap_Aliyun.class') && names.contains('com/example/ParcelFlow_Sweeper_Aliyun.class')
assert names.contains('dev/jointlambda/aliyun/AliyunCloud.class')
assert names.findAll { it ==~ /.*(software\/amazon\/|com\/amazonaws\/|dev\/jointlambda\/aws\/|_Aws).*/ } == []

// What is deployed, as deployment needs it.
assert ['s.yaml', 'state.ros.json', 'deploy.sh'].every { new File(packed, 'aliyun/' + it).isFile() }
assert archives.canRun(new File(packed, 'aliyun/deploy.sh'))
assert archives.permissions(zip, 'com/example/ParcelFlow.class') == 'rw-r--r--'
assert ['parcel.svg', 'parcel.mmd', 'parcel.json'].every { new File(packed, it).isFile() }
def next = new File(packed, 'README.txt').text
assert next.contains('\n  aliyun/deploy.sh\n') && !next.contains('aws')

def log = new File(basedir, 'build.log').text
assert log =~ /aliyun\/function\.zip: \d+\.\d MB of 500\.0 MB; largest: \S+\.jar \d+\.\d MB, .*; sha256 [0-9a-f]{64}/
return true
