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
