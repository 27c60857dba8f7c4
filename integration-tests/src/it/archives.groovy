import java.nio.file.FileSystems
import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions
import java.util.zip.ZipFile
import java.util.zip.ZipInputStream

/** What the projects' checks ask about archives. */
class Archives {
    /** The names in an archive, in their order; with those in the jars in it. */
    static List<String> names(File archive, boolean inJarsToo) {
        def names = []
        new ZipFile(archive).withCloseable { zip ->
            zip.entries().each { entry ->
                names << entry.name
                if (inJarsToo && entry.name.endsWith('.jar')) {
                    def jar = new ZipInputStream(zip.getInputStream(entry))
                    for (def inner = jar.nextEntry; inner != null; inner = jar.nextEntry) {
                        names << inner.name
                    }
                }
            }
        }
        names
    }

    /** The permissions of one entry, as in rw-r--r--. */
    static String permissions(File archive, String name) {
        FileSystems.newFileSystem(archive.toPath(), [enablePosixFileAttributes: 'true']).withCloseable { zip ->
            PosixFilePermissions.toString(Files.getPosixFilePermissions(zip.getPath(name)))
        }
    }

    /** Whether a file of a folder can be run, where the file system knows. */
    static boolean canRun(File file) {
        file.isFile() && (file.canExecute() || System.getProperty('os.name').startsWith('Windows'))
    }
}
return Archives
