package dev.lazaret.inventory.sbom;

/**
 * Names under which Lazaret writes into an SBOM what the formats have no field for. In CycloneDX
 * they are component properties; in SPDX a package's annotation whose comment is {@code
 * name=value}.
 */
public final class SbomProperties {

    /** diffID of the layer that brought the package. */
    public static final String LAYER = "lazaret:layer";

    /** Path of the file that says so. */
    public static final String PATH = "lazaret:path";

    /** Name in the ecosystem's own spelling, when the purl does not give it. */
    public static final String NAME = "lazaret:name";

    /** Version in the ecosystem's own spelling, when the purl does not give it. */
    public static final String VERSION = "lazaret:version";

    /** Name of the source package. */
    public static final String SOURCE_NAME = "lazaret:source:name";

    /** Version of the source package. */
    public static final String SOURCE_VERSION = "lazaret:source:version";

    /** {@code installed} or {@code declared}. */
    public static final String ORIGIN = "lazaret:origin";

    /** {@code low}, {@code medium} or {@code high}. */
    public static final String CONFIDENCE = "lazaret:confidence";

    /** The OS package that owns the file. */
    public static final String OWNER = "lazaret:owner";

    /** Id of the examiner that read the package. */
    public static final String PARSER = "lazaret:parser";

    /** Architecture as the package manager writes it. */
    public static final String ARCHITECTURE = "lazaret:architecture";

    /** Who packaged it. */
    public static final String VENDOR = "lazaret:vendor";

    /** Prefix of an attribute's name. */
    public static final String ATTRIBUTE_PREFIX = "lazaret:attribute:";

    /** Of the operating-system component: {@code ID}. */
    public static final String DISTRO_ID = "lazaret:distro:id";

    /** Of the operating-system component: {@code VERSION_ID}. */
    public static final String DISTRO_VERSION_ID = "lazaret:distro:versionId";

    /** Of the operating-system component: {@code VERSION_CODENAME}. */
    public static final String DISTRO_CODENAME = "lazaret:distro:codename";

    /** Of the operating-system component: {@code PRETTY_NAME}. */
    public static final String DISTRO_PRETTY_NAME = "lazaret:distro:prettyName";

    /** Of the operating-system component: {@code ID_LIKE}, separated by spaces. */
    public static final String DISTRO_ID_LIKE = "lazaret:distro:idLike";

    /**
     * What was not looked at, of the whole document, once for each gap; see {@link GapStatement}.
     */
    public static final String GAP = "lazaret:gap";

    /** Of the image: digest of its manifest. */
    public static final String MANIFEST_DIGEST = "lazaret:image:manifestDigest";

    /** Of the image: digest of its configuration, the image ID. */
    public static final String CONFIG_DIGEST = "lazaret:image:configDigest";

    private SbomProperties() {}
}
