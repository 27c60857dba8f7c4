def log = new File(basedir, 'build.log').text.replace('\r\n', '\n')
assert log.contains('com.example.ParcelFlow is a @Workflow, but there are no functions for it: the annotation processor did not run.')
assert log.contains('''
  <annotationProcessorPaths>
    <path>
      <groupId>dev.jointlambda</groupId>
      <artifactId>jointlambda-processor</artifactId>
      <version>0.1.0-SNAPSHOT</version>
    </path>
  </annotationProcessorPaths>
''')
assert !new File(basedir, 'target/jointlambda').exists()
