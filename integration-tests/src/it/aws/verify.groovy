def archives = new GroovyShell().evaluate(new File(basedir, '../../../src/it/archives.groovy'))
def packed = new File(basedir, 'target/jointlambda')
def zip = new File(packed, 'aws/function.zip')

// The pom has both clouds' runtimes, the workflow has one cloud.
assert !new File(packed, 'aliyun').exists() && !new File(packed, 'connect.sh').exists()
def names = archives.names(zip, true)
assert names.contains('com/example/ParcelFlow_Wrap_Aws.class') && names.contains('com/example/ParcelFlow_Sweeper_Aws.class')
assert names.contains('dev/jointlambda/aws/AwsCloud.class')
assert names.findAll { it ==~ /.*(com\/(aliyun|alicloud|alibaba)\/|dev\/jointlambda\/aliyun\/|_Aliyun).*/ } == []

// What is deployed, as deployment needs it.
assert ['template.yaml', 'deploy.sh'].every { new File(packed, 'aws/' + it).isFile() }
assert archives.canRun(new File(packed, 'aws/deploy.sh'))
assert archives.permissions(zip, 'com/example/ParcelFlow.class') == 'rw-r--r--'
assert ['parcel.svg', 'parcel.mmd', 'parcel.json'].every { new File(packed, it).isFile() }
def next = new File(packed, 'README.txt').text
assert next.contains('\n  aws/deploy.sh\n') && !next.contains('aliyun')

def log = new File(basedir, 'build.log').text
assert log =~ /aws\/function\.zip: \d+\.\d MB of 50\.0 MB; largest: \S+\.jar \d+\.\d MB, .*; sha256 [0-9a-f]{64}/
return true
