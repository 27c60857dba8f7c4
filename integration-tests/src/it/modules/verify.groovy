def archives = new GroovyShell().evaluate(new File(basedir, '../../../src/it/archives.groovy'))
def log = new File(basedir, 'build.log').text
assert log.contains('A module of packaging "pom" has no classes: there is nothing to deploy.')
assert log.contains('No class here is a @Workflow: there is nothing to deploy.')
assert !new File(basedir, 'domain/target/jointlambda').exists()

def packed = new File(basedir, 'parcels/target/jointlambda')
['aws', 'aliyun'].each { cloud ->
    def names = archives.names(new File(packed, cloud + '/function.zip'), false)
    assert names == names.sort(false)
    assert names.contains('lib/domain-1.jar')
    assert names.contains('com/example/parcels/ParcelFlow_Weigh_' + cloud.capitalize() + '.class')
    // Every cloud reaches into the other one.
    assert names.contains('lib/jointlambda-runtime-aws-0.1.0-SNAPSHOT.jar')
    assert names.contains('lib/jointlambda-runtime-aliyun-0.1.0-SNAPSHOT.jar')
}
assert archives.canRun(new File(packed, 'connect.sh'))

// The same bytes, every one of them.
def files = { File folder ->
    def found = new TreeMap()
    folder.eachFileRecurse(groovy.io.FileType.FILES) { found[folder.toPath().relativize(it.toPath()).toString()] = it }
    found
}
def again = files(packed)
def first = files(new File(basedir, 'parcels/first'))
assert first.keySet() == again.keySet() && first.size() >= 12
first.each { name, file -> assert java.nio.file.Files.mismatch(file.toPath(), again[name].toPath()) == -1L, name }
return true
