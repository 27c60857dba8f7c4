def classes = new File(basedir, 'target/classes/com/example/shop')
['ShopFlow_Pack_Aws', 'InvoiceMapperImpl', 'Stamps$DI', 'Parcel$ParcelBuilder'].each {
    assert new File(classes, it + '.class').isFile()
}
// Every getter and setter of Lombok's is in the codecs.
def payloads = new File(basedir, 'target/generated-sources/annotations/com/example/shop/ShopFlow_Payloads.java').text
['getId', 'setId', 'getCents', 'setCents', 'isGift', 'setGift', 'getAddress', 'setAddress', 'getOrders', 'setOrders'].each {
    assert payloads.contains('.' + it + '(')
}
assert new File(basedir, 'build.log').text.contains('Tests run: 1, Failures: 0')

// Lombok is for the compiler only.
def packed = new File(basedir, 'target/jointlambda')
['aws', 'aliyun'].each { cloud ->
    new java.util.zip.ZipFile(new File(packed, cloud + '/function.zip')).withCloseable { zip ->
        def names = zip.entries().collect { it.name }
        assert names.contains('lib/mapstruct-1.6.3.jar') && names.contains('com/example/shop/Parcel$ParcelBuilder.class')
        assert names.findAll { it.contains('lombok') || it.contains('junit') || it.contains('testkit') } == []
    }
}
return true
