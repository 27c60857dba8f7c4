
// What is in an archive, and in the jars in it.
def entries = { File zip ->
    def names = []
    new java.util.zip.ZipFile(zip).withCloseable { file ->
        file.entries().each { entry ->
            names << entry.name
            if (entry.name.endsWith('.jar')) {
                def jar = new java.util.zip.ZipInputStream(file.getInputStream(entry))
                for (def inner = jar.nextEntry; inner != null; inner = jar.nextEntry) {
                    names << inner.name
                }
            }
        }
    }
    names
}

def packed = new File(basedir, 'target/jointlambda')
assert !new File(packed, 'aws').exists() && !new File(packed, 'connect.sh').exists()
def names = entries(new File(packed, 'aliyun/function.zip'))
assert names.contains('com/example/ParcelFlow_Wrap_Aliyun.class')
assert names.contains('dev/jointlambda/aliyun/AliyunCloud.class')
assert names.findAll { it ==~ /.*(software\/amazon\/|com\/amazonaws\/|dev\/jointlambda\/aws\/|_Aws).*/ } == []
assert new File(packed, 'README.txt').text.contains('\n  aliyun/deploy.sh\n')
['s.yaml', 'state.ros.json', 'deploy.sh'].each {
    assert new File(packed, 'aliyun/' + it).isFile()
}
assert new File(packed, 'aliyun/deploy.sh').canExecute() || System.properties['os.name'].startsWith('Windows')
return true
