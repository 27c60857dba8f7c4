// Maven puts its mark before each line.
def log = new File(basedir, 'build.log').text.replace('\r\n', '\n').replaceAll(/(?m)^\[(ERROR|INFO)] ?/, '')
def lines = '''
  <annotationProcessorPaths>
    <path>
      <groupId>dev.jointlambda</groupId>
      <artifactId>jointlambda-processor</artifactId>
      <version>0.1.0-SNAPSHOT</version>
    </path>
  </annotationProcessorPaths>
'''
def notRun = { flow ->
    flow + ' is a @Workflow, but there are no functions for it: the annotation processor did not run.'
}

// A misspelt step is the only thing the compiler talks about.
assert log.contains('OrderFlow.java:[18,21] [JL101] there is no step "prize" in OrderFlow. Did you mean "price"?')
assert log.contains('steps: list, price, sum')
assert log.findAll(/\[JL\d{3}\]/).unique() == ['[JL101]']

// Without the processor nothing is packaged, on any JDK.
assert log.contains(notRun('com.example.forgotten.ParcelFlow'))
assert log.contains(lines)
assert !new File(basedir, 'forgotten/target/jointlambda').exists()

// On the class path it runs until JDK 22; later ones look for it on its own path only.
def packed = new File(basedir, 'class-path/target/jointlambda/aws/function.zip')
if (Runtime.version().feature() >= 23) {
    assert log.contains(notRun('com.example.classpath.ParcelFlow'))
    assert !packed.exists()
} else {
    assert !log.contains(notRun('com.example.classpath.ParcelFlow'))
    assert packed.isFile()
}
return true
