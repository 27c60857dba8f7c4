def log = new File(basedir, 'build.log').text
assert log.contains('A module of packaging "pom" has no classes: there is nothing to deploy.')
assert log.contains('No class here is a @Workflow: there is nothing to deploy.')
assert !new File(basedir, 'domain/target/jointlambda').exists()
def packed = new File(basedir, 'parcels/target/jointlambda')
['aws', 'aliyun'].each { cloud ->
    new java.util.zip.ZipFile(new File(packed, cloud + '/function.zip')).withCloseable { zip ->
        def names = zip.entries().collect { it.name }
        assert names == names.sort(false)
        assert names.contains('lib/domain-1.jar')
        assert names.contains('com/example/parcels/ParcelFlow_Weigh_' + cloud.capitalize() + '.class')
        // Every cloud reaches into the other one.
        assert names.contains('lib/jointlambda-runtime-aws-0.1.0-SNAPSHOT.jar')
        assert names.contains('lib/jointlambda-runtime-aliyun-0.1.0-SNAPSHOT.jar')
    }
}
