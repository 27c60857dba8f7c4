package dev.jointlambda.packaging.aliyun;

import java.util.List;
import java.util.Locale;

/**
 * Names of what a deployment has on Alibaba Cloud, made from its prefix. Those of functions keep the prefix as it is; all
 * others follow the rules of their services (vendor's documentation, 2026-11). Same prefix, same names.
 */
public final class AliyunNames {
    /** Words that the name of a Tablestore instance must not contain. */
    private static final List<String> RESERVED = List.of("taobao", "admin", "ali", "ots", "ay");

    private static final int INSTANCE_LONGEST = 16;
    private static final int INSTANCE_SHORTEST = 3;
    /** Of a bucket or log project, before an account's number and a region: the whole has at most 63 characters. */
    private static final int GLOBAL_LONGEST = 24;

    private AliyunNames() {}

    /**
     * The Tablestore instance: 3 to 16 of a-z 0-9 -, a letter first, no - last. A reserved word gets a - in its middle. It
     * has to be the only one of its name in the region, whosever the others are: a deployer may have to choose another.
     */
    public static String instance(String prefix) {
        String name = hyphenated(prefix);
        for (String word : RESERVED) {
            int middle = word.length() - 1;
            name = name.replace(word, word.substring(0, middle) + "-" + word.substring(middle));
        }
        name = cut(name, INSTANCE_LONGEST);
        return name.length() < INSTANCE_SHORTEST ? name + "-jl" : name;
    }

    /** The Tablestore table; the one of open executions is {@code <table>_open}. */
    public static String table(String prefix) {
        return prefix.replace('-', '_');
    }

    /** The OSS bucket is {@code <this>-<account>-<region>}. */
    public static String bucket(String prefix) {
        return cut(hyphenated(prefix), GLOBAL_LONGEST);
    }

    /** The log project is {@code <this>-<account>-<region>}. */
    public static String logProject(String prefix) {
        return bucket(prefix) + "-logs";
    }

    /** What the names of roles, which are all in lower case, and of the stack start with. */
    public static String lower(String prefix) {
        return prefix.toLowerCase(Locale.ROOT);
    }

    private static String hyphenated(String prefix) {
        return lower(prefix).replace('_', '-').replaceAll("-+", "-");
    }

    private static String cut(String name, int longest) {
        String cut = name.length() > longest ? name.substring(0, longest) : name;
        return cut.replaceAll("-+$", "");
    }
}
