def log = new File(basedir, 'build.log').text
assert log.contains('OrderFlow.java:[18,21] [JL101] there is no step "prize" in OrderFlow. Did you mean "price"?')
assert log.contains('steps: list, price, sum')
// The one mistake is the only thing the compiler talks about.
assert log.findAll(/\[JL\d{3}\]/).unique() == ['[JL101]']
