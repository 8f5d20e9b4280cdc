package dev.lazaret.inventory.os.rpm;

/** Tags of a package header that are read (rpm, include/rpm/rpmtag.h). */
final class RpmTag {

    static final int NAME = 1000;
    static final int VERSION = 1001;
    static final int RELEASE = 1002;
    static final int EPOCH = 1003;
    static final int DISTRIBUTION = 1010;
    static final int VENDOR = 1011;
    static final int LICENSE = 1014;
    static final int PACKAGER = 1015;
    static final int ARCH = 1022;
    static final int OLD_FILE_NAMES = 1027;
    static final int FILE_DIGESTS = 1035;
    static final int SOURCE_RPM = 1044;
    static final int FILE_VERIFY_FLAGS = 1045;
    static final int PROVIDE_NAME = 1047;
    static final int REQUIRE_NAME = 1049;
    static final int DIR_INDEXES = 1116;
    static final int BASE_NAMES = 1117;
    static final int DIR_NAMES = 1118;
    static final int MODULARITY_LABEL = 5096;

    private RpmTag() {}
}
