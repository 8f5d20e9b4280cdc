package dev.lazaret.inventory.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.Examining;
import dev.lazaret.inventory.archive.ZipBuilder;
import dev.lazaret.inventory.archive.ZipBuilder.Member;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

class JavaArchiveExaminerTest {

    private static final String GSON = pom("com.google.code.gson", "gson", "2.8.5");

    @Test
    void namesAJarByItsPomProperties() throws IOException, NoSuchAlgorithmException {
        byte[] jar = jar("com.google.code.gson", "gson", "2.8.5").build();
        Package gson = only(examine("opt/gson-2.8.5.jar", jar));

        assertThat(gson.purl()).hasToString("pkg:maven/com.google.code.gson/gson@2.8.5");
        assertThat(gson.name()).isEqualTo("com.google.code.gson:gson");
        assertThat(gson.path()).isEqualTo("opt/gson-2.8.5.jar");
        assertThat(gson.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(gson.origin()).isEqualTo(Origin.INSTALLED);
        assertThat(gson.attribute("evidence")).isEqualTo("pom.properties");
        assertThat(gson.attribute("artifactId")).isEqualTo("gson");
        assertThat(gson.attribute("sha1"))
                .isEqualTo(
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(jar)));
    }

    @Test
    void findsARenamedJarByItsOnlyPom() throws IOException {
        Package app = only(examine("app.jar", jar("org.acme", "shop", "3.1").build()));

        assertThat(app.purl()).hasToString("pkg:maven/org.acme/shop@3.1");
        assertThat(app.attribute("shaded")).isEmpty();
    }

    @Test
    void tellsTheOuterJarFromWhatIsShadedIntoIt() throws IOException {
        byte[] jar =
                jar("org.acme", "shop", "3.1")
                        .file(properties("com.google.code.gson", "gson"), GSON)
                        .file(
                                properties("io.netty", "netty-codec"),
                                pom("io.netty", "netty-codec", "4.1.0"))
                        .build();
        List<Package> found = examine("lib/shop-3.1.jar", jar).packages();

        assertThat(found)
                .extracting(p -> p.name() + " " + p.version() + " " + p.attribute("shaded"))
                .containsExactly(
                        "org.acme:shop 3.1 ",
                        "com.google.code.gson:gson 2.8.5 true",
                        "io.netty:netty-codec 4.1.0 true");
        assertThat(found).extracting(Package::path).containsOnly("lib/shop-3.1.jar");
    }

    /** Neither pom nor manifest, as Gradle and Ant leave jars; the classes lie below the group. */
    @Test
    void takesTheGroupFromTheClassesWhereNothingStatesIt() throws IOException {
        assertThat(group("lucene-suggest-8.11.1.jar", "org/apache/lucene/search/suggest/A.class"))
                .isEqualTo("pkg:maven/org.apache.lucene/lucene-suggest@8.11.1 LOW class-names");
        assertThat(
                        group(
                                "checker-qual-3.37.0.jar",
                                "org/checkerframework/checker/nullness/A.class"))
                .isEqualTo("pkg:maven/org.checkerframework/checker-qual@3.37.0 LOW class-names");
        assertThat(
                        group(
                                "rocksdbjni-6.20.3.jar",
                                "org/rocksdb/A.class",
                                "org/rocksdb/util/B.class"))
                .isEqualTo("pkg:maven/org.rocksdb/rocksdbjni@6.20.3 LOW class-names");
    }

    @Test
    void knowsProjectsWhoseClassesLieElsewhereThanTheirGroup() throws IOException {
        assertThat(group("selenium-http-4.8.1.jar", "org/openqa/selenium/remote/http/A.class"))
                .isEqualTo("pkg:maven/org.seleniumhq.selenium/selenium-http@4.8.1 LOW class-names");
        assertThat(group("libthrift-0.17.0.jar", "org/apache/thrift/TBase.class"))
                .isEqualTo("pkg:maven/org.apache.thrift/libthrift@0.17.0 LOW class-names");
    }

    @Test
    void takesNoGroupFromClassesThatSayNothingOfTheName() throws IOException {
        assertThat(group("foo-api-2.3.jar", "javax/foo/A.class"))
                .isEqualTo("pkg:maven/foo-api@2.3 LOW file-name");
        assertThat(group("tools-1.0.jar", "com/acme/shop/A.class"))
                .isEqualTo("pkg:maven/tools@1.0 LOW file-name");
        assertThat(group("shop-1.0.jar", "com/shop/A.class", "org/other/B.class"))
                .isEqualTo("pkg:maven/shop@1.0 LOW file-name");
        assertThat(group("shop-1.0.jar", "shop/A.class", "Main.class"))
                .isEqualTo("pkg:maven/shop@1.0 LOW file-name");
    }

    private static String group(String fileName, String... members) throws IOException {
        ZipBuilder jar = new ZipBuilder();
        for (String member : members) {
            jar.file(member, "");
        }
        Package found = only(examine(fileName, jar.build()));
        return found.purl() + " " + found.confidence() + " " + found.attribute("evidence");
    }

    /** dom4j moved to org.dom4j with its second version. */
    @Test
    void knowsThatAProjectMovedToAnotherGroup() throws IOException {
        assertThat(only(examine("dom4j-1.6.1.jar", new ZipBuilder().file("a", "").build())).purl())
                .hasToString("pkg:maven/dom4j/dom4j@1.6.1");
        assertThat(only(examine("dom4j-2.1.3.jar", new ZipBuilder().file("a", "").build())).purl())
                .hasToString("pkg:maven/org.dom4j/dom4j@2.1.3");
    }

    /** org.apache is the vendor of three hundred projects. */
    @Test
    void doesNotTakeAWideVendorForTheGroup() throws IOException {
        byte[] jar =
                new ZipBuilder()
                        .file(
                                "META-INF/MANIFEST.MF",
                                """
                                Implementation-Title: Acme Thing
                                Implementation-Version: 9.0.1
                                Implementation-Vendor-Id: org.apache
                                """)
                        .file("org/apache/thing/A.class", "")
                        .build();
        assertThat(only(examine("thing-api-9.0.1.jar", jar)).purl())
                .hasToString("pkg:maven/org.apache.thing/thing-api@9.0.1");
    }

    @Test
    void knowsItsPomByNameAndVersionTogether() throws IOException {
        byte[] jar = jar("org.acme", "vendor-guava-26_0-jre", "0.1").build();
        Package found = only(examine("vendor-guava-26_0-jre-0.1.jar", jar));
        assertThat(found.purl()).hasToString("pkg:maven/org.acme/vendor-guava-26_0-jre@0.1");
    }

    @Test
    void doesNotMistakeTheOnlyShadedPomForTheJar() throws IOException {
        byte[] jar =
                new ZipBuilder().file(properties("com.google.code.gson", "gson"), GSON).build();

        assertThat(examine("service-7.0.jar", jar).packages())
                .extracting(p -> p.name() + " " + p.version() + " " + p.confidence())
                .containsExactly("service 7.0 LOW", "com.google.code.gson:gson 2.8.5 HIGH");
    }

    @Test
    void readsPomXmlWherePomPropertiesIsMissing() throws IOException {
        byte[] jar =
                new ZipBuilder()
                        .file(
                                "META-INF/maven/org.acme/shop/pom.xml",
                                """
                                <project xmlns="http://maven.apache.org/POM/4.0.0">
                                  <parent><groupId>org.acme</groupId><version>3.1</version></parent>
                                  <artifactId>shop</artifactId>
                                </project>
                                """)
                        .build();
        Package shop = only(examine("shop.jar", jar));

        assertThat(shop.purl()).hasToString("pkg:maven/org.acme/shop@3.1");
        assertThat(shop.attribute("evidence")).isEqualTo("pom.xml");
    }

    @Test
    void derivesTheGroupFromTheBundleName() throws IOException {
        assertThat(
                        byManifest(
                                "commons-lang3-3.12.0.jar",
                                "Bundle-SymbolicName: org.apache.commons.lang3",
                                "Bundle-Version: 3.12.0"))
                .isEqualTo("org.apache.commons:commons-lang3 3.12.0 MEDIUM");
        assertThat(
                        byManifest(
                                "jackson-core-2.15.2.jar",
                                "Bundle-SymbolicName: com.fasterxml.jackson.core.jackson-core",
                                "Implementation-Title: Jackson-core",
                                "Implementation-Version: 2.15.2"))
                .isEqualTo("com.fasterxml.jackson.core:jackson-core 2.15.2 MEDIUM");
        assertThat(
                        byManifest(
                                "renamed.jar",
                                "Bundle-SymbolicName: com.fasterxml.jackson.core.jackson-core",
                                "Implementation-Vendor-Id: com.fasterxml.jackson.core",
                                "Implementation-Version: 2.15.2"))
                .isEqualTo("com.fasterxml.jackson.core:jackson-core 2.15.2 MEDIUM");
    }

    @Test
    void knowsTheGroupOfFamousJarsThatDoNotStateIt() throws IOException {
        assertThat(
                        byManifest(
                                "spring-beans-5.3.17.jar",
                                "Implementation-Title: spring-beans",
                                "Implementation-Version: 5.3.17",
                                "Automatic-Module-Name: spring.beans"))
                .isEqualTo("org.springframework:spring-beans 5.3.17 MEDIUM");
        assertThat(
                        byManifest(
                                "tomcat-embed-core-9.0.62.jar",
                                "Bundle-SymbolicName: org.apache.tomcat-embed-core",
                                "Implementation-Title: Apache Tomcat",
                                "Implementation-Version: 9.0.62"))
                .isEqualTo("org.apache.tomcat.embed:tomcat-embed-core 9.0.62 MEDIUM");
        assertThat(
                        byManifest(
                                "spring-web-0.7.4.jar",
                                "Bundle-SymbolicName: com.acme.spring-web",
                                "Bundle-Version: 0.7.4"))
                .isEqualTo("com.acme:spring-web 0.7.4 MEDIUM");
    }

    @Test
    void seesThroughBundleNamesThatMislead() throws IOException {
        assertThat(
                        byManifest(
                                "asm-tree-9.7.jar",
                                "Bundle-SymbolicName: org.objectweb.asm.tree",
                                "Bundle-Version: 9.7"))
                .isEqualTo("org.ow2.asm:asm-tree 9.7 MEDIUM");
        assertThat(
                        byManifest(
                                "jna-5.14.0.jar",
                                "Bundle-SymbolicName: com.sun.jna",
                                "Bundle-Version: 5.14.0"))
                .isEqualTo("net.java.dev.jna:jna 5.14.0 MEDIUM");
        assertThat(
                        byManifest(
                                "objenesis-3.4.jar",
                                "Bundle-SymbolicName: org.objenesis",
                                "Bundle-Version: 3.4"))
                .isEqualTo("org.objenesis:objenesis 3.4 MEDIUM");
    }

    @Test
    void prefersTheFileNamesSpellingOfTheSameVersion() throws IOException {
        assertThat(
                        byManifest(
                                "scala-library-2.13.10.jar",
                                "Bundle-SymbolicName: org.scala-lang.scala-library",
                                "Bundle-Version: 2.13.10.v20221008-124105"))
                .isEqualTo("org.scala-lang:scala-library 2.13.10 MEDIUM");
        assertThat(
                        byManifest(
                                "postgresql-42.7.3.jar",
                                "Bundle-SymbolicName: org.postgresql.jdbc",
                                "Implementation-Vendor-Id: org.postgresql",
                                "Implementation-Version: 42.7.3"))
                .isEqualTo("org.postgresql:postgresql 42.7.3 MEDIUM");
    }

    @Test
    void guessesFromTheFileNameWithLowConfidenceAndWithoutInventingAGroup() throws IOException {
        assertThat(byManifest("widget-1.2.3.jar", "Created-By: nobody"))
                .isEqualTo("widget 1.2.3 LOW");
        assertThat(byManifest("widget.jar", "Created-By: nobody")).isEqualTo("widget  LOW");
        assertThat(byManifest("spring-web-5.3.1.jar", "Created-By: nobody"))
                .isEqualTo("org.springframework:spring-web 5.3.1 LOW");
    }

    @Test
    void readsAJenkinsPluginsManifest() throws IOException {
        assertThat(
                        byManifest(
                                "gradle.jpi",
                                "Group-Id: org.jenkins-ci.plugins",
                                "Short-Name: gradle",
                                "Plugin-Version: 2.11"))
                .isEqualTo("org.jenkins-ci.plugins:gradle 2.11 HIGH");
    }

    @Test
    void descendsIntoArchivesAndNamesTheirPath() throws IOException {
        byte[] jar = jar("org.acme", "core", "1.0").build();
        byte[] war = new ZipBuilder().file("WEB-INF/lib/core-1.0.jar", jar).build();
        byte[] ear = new ZipBuilder().stored("web.war", war).stored("lib/x.txt", jar).build();

        assertThat(examine("srv/shop.ear", ear).packages())
                .extracting(p -> p.path() + " " + p.name())
                .containsExactly(
                        "srv/shop.ear shop",
                        "srv/shop.ear!/web.war web",
                        "srv/shop.ear!/web.war!/WEB-INF/lib/core-1.0.jar org.acme:core");
    }

    @Test
    void readsAnExecutableSpringBootJarBehindItsScript() throws IOException {
        byte[] boot =
                new ZipBuilder()
                        .prefix("#!/bin/bash\nexit\n".getBytes(StandardCharsets.UTF_8))
                        .stored("BOOT-INF/lib/core-1.0.jar", jar("org.acme", "core", "1.0").build())
                        .file(
                                "BOOT-INF/classes/META-INF/maven/org.acme/app/pom.properties",
                                pom("org.acme", "app", "2.0"))
                        .build();

        assertThat(examine("app.jar", boot).names())
                .containsExactly("org.acme:app 2.0", "org.acme:core 1.0");
    }

    @Test
    void reportsTheNestedPathWhereNestingGoesTooDeep() throws IOException {
        byte[] jar = jar("org.acme", "core", "1.0").build();
        for (int i = 0; i < 1_000; i++) {
            jar = new ZipBuilder().stored("n.jar", jar).build();
        }
        Examining found = examine("deep.jar", jar);

        assertThat(found.packages()).hasSize(16);
        assertThat(found.gaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(Gap.Kind.LIMIT);
                    assertThat(gap.place().path()).isEqualTo("deep.jar" + "!/n.jar".repeat(16));
                });
    }

    @Test
    void stopsAtABombOfNestedArchives() throws IOException {
        byte[] bomb = new ZipBuilder().file("zeros.jar", new byte[7 << 20]).build();
        for (int level = 0; level < 3; level++) {
            ZipBuilder wide = new ZipBuilder();
            for (int i = 0; i < 40; i++) {
                wide.file("b" + i + ".jar", bomb);
            }
            bomb = wide.build();
        }
        Examining found = examine("bomb.jar", bomb);

        assertThat(found.gaps()).extracting(Gap::kind).contains(Gap.Kind.LIMIT);
        assertThat(found.gaps()).hasSizeLessThanOrEqualTo(101);
    }

    @Test
    void saysWhatItCouldNotReadAndReadsTheRest() throws IOException {
        byte[] inner = jar("org.acme", "core", "1.0").build();
        byte[] war =
                new ZipBuilder()
                        .add(encrypted("lib/secret.jar", inner))
                        .file("lib/cut.jar", Arrays.copyOf(inner, inner.length - 25))
                        .file("lib/text.jar", "no archive")
                        .file("lib/empty.jar", new byte[0])
                        .file("lib/notes.par", "no archive either")
                        .file("lib/core-1.0.jar", inner)
                        .build();
        Examining found = examine("a.war", war);

        assertThat(found.names()).containsExactly("a ", "org.acme:core 1.0");
        assertThat(found.gaps())
                .extracting(gap -> gap.kind() + " " + gap.place().path())
                .containsExactly(
                        "UNSUPPORTED a.war!/lib/secret.jar",
                        "TRUNCATED a.war!/lib/cut.jar",
                        "BROKEN a.war!/lib/text.jar");
    }

    @Test
    void boundsThePackagesOfOneFile() throws IOException {
        ZipBuilder many = new ZipBuilder();
        for (int i = 0; i < 20; i++) {
            many.file(properties("g", "a" + i), pom("g", "a" + i, "1"));
        }
        Limits few =
                new Limits(
                        1 << 20,
                        9,
                        1 << 30,
                        9,
                        1_000,
                        999,
                        1 << 30,
                        1 << 20,
                        16,
                        999,
                        10,
                        java.time.Duration.ofMinutes(1));
        Examining found = Examining.bytes(new JavaArchiveExaminer(), "m.jar", many.build(), few);

        assertThat(found.packages()).hasSize(10);
        assertThat(found.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.LIMIT);
    }

    @Test
    void doesNotBelievePomsThatWereNeverFilledIn() throws IOException {
        byte[] jar =
                new ZipBuilder()
                        .file(properties("g", "a"), pom("${groupId}", "a", "1"))
                        .file(properties("g", "b"), "groupId=g\nartifactId=b\n")
                        .file(properties("g", "c"), "groupId=\\uZZZZ\n")
                        .file(properties("g", "d"), pom("g\u0007", "d", "1"))
                        .build();

        assertThat(examine("x-1.jar", jar).names()).containsExactly("x 1");
    }

    private static String byManifest(String fileName, String... lines) throws IOException {
        byte[] jar =
                new ZipBuilder()
                        .file("META-INF/MANIFEST.MF", String.join("\r\n", lines) + "\r\n")
                        .build();
        Package found = only(examine(fileName, jar));
        return found.name() + " " + found.version() + " " + found.confidence();
    }

    private static Member encrypted(String name, byte[] content) {
        return new Member(name, name, 1, 0, 0, content.length, content);
    }

    private static ZipBuilder jar(String group, String artifact, String version) {
        return new ZipBuilder()
                .file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")
                .file(properties(group, artifact), pom(group, artifact, version));
    }

    private static String properties(String group, String artifact) {
        return "META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    }

    private static String pom(String group, String artifact, String version) {
        return "groupId=%s\nartifactId=%s\nversion=%s\n".formatted(group, artifact, version);
    }

    private static Package only(Examining found) {
        assertThat(found.gaps()).isEmpty();
        assertThat(found.packages()).hasSize(1);
        return found.packages().getFirst();
    }

    private static Examining examine(String path, byte[] bytes) throws IOException {
        return Examining.bytes(new JavaArchiveExaminer(), path, bytes);
    }
}
