package dev.lazaret.inventory.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.Examining;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class PomExaminerTest {

    @Test
    void findsDependenciesWhoseVersionTheFileSettles() throws IOException {
        Examining found =
                examine(
                        """
                        <project xmlns="http://maven.apache.org/POM/4.0.0">
                          <parent>
                            <groupId>org.acme</groupId><artifactId>parent</artifactId>
                            <version>5</version>
                          </parent>
                          <artifactId>shop</artifactId>
                          <properties>
                            <gson.version>${gson.major}.8.5</gson.version>
                            <gson.major>2</gson.major>
                          </properties>
                          <dependencyManagement><dependencies><dependency>
                            <groupId>io.netty</groupId><artifactId>netty-all</artifactId>
                            <version>4.1.0.Final</version>
                          </dependency></dependencies></dependencyManagement>
                          <dependencies>
                            <dependency>
                              <groupId>com.google.code.gson</groupId><artifactId>gson</artifactId>
                              <version>${gson.version}</version>
                            </dependency>
                            <dependency>
                              <groupId>io.netty</groupId><artifactId>netty-all</artifactId>
                            </dependency>
                            <dependency>
                              <groupId>${project.groupId}</groupId><artifactId>core</artifactId>
                              <version>${project.version}</version>
                            </dependency>
                            <dependency>
                              <groupId>junit</groupId><artifactId>junit</artifactId>
                              <version>[4.12]</version><scope>test</scope>
                            </dependency>
                            <dependency>
                              <groupId>a</groupId><artifactId>range</artifactId>
                              <version>[1,2)</version>
                            </dependency>
                            <dependency>
                              <groupId>a</groupId><artifactId>unknown</artifactId>
                              <version>${elsewhere}</version>
                            </dependency>
                            <dependency>
                              <groupId>a</groupId><artifactId>unmanaged</artifactId>
                            </dependency>
                          </dependencies>
                          <build><plugins><plugin>
                            <groupId>p</groupId><artifactId>p</artifactId><version>1</version>
                          </plugin></plugins></build>
                        </project>
                        """);

        assertThat(found.packages())
                .extracting(p -> p.name() + " " + p.version() + " " + p.attribute("scope"))
                .containsExactly(
                        "com.google.code.gson:gson 2.8.5 ",
                        "io.netty:netty-all 4.1.0.Final ",
                        "org.acme:core 5 ",
                        "junit:junit 4.12 dev");
        assertThat(found.packages()).extracting(Package::origin).containsOnly(Origin.DECLARED);
    }

    @Test
    void rejectsWhatIsNoXml() {
        assertThatThrownBy(() -> examine("<project><depend"))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void doesNotReadEntitiesNorFilesTheyName() {
        assertThatThrownBy(() ->
                        examine(
                                """
                                <!DOCTYPE project [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                                <project><dependencies><dependency>
                                  <groupId>g</groupId><artifactId>a&x;</artifactId><version>1</version>
                                </dependency></dependencies></project>
                                """))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("entity");
    }

    @Test
    void rejectsDeepNesting() {
        assertThatThrownBy(() -> examine("<a>".repeat(50_000)))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void givesUpOnPropertiesThatNeverEndOrGrowWithoutEnd() throws IOException {
        Examining found =
                examine(
                        """
                        <project><properties>
                          <loop>${loop}</loop>
                          <b0>${b1}${b1}</b0><b1>${b2}${b2}</b1><b2>${b0}${b0}x</b2>
                        </properties><dependencies>
                        <dependency><groupId>g</groupId><artifactId>a</artifactId><version>${loop}</version></dependency>
                        <dependency><groupId>g</groupId><artifactId>b</artifactId><version>${b0}</version></dependency>
                        </dependencies></project>
                        """);

        assertThat(found.packages()).isEmpty();
    }

    private static Examining examine(String text) throws IOException {
        return Examining.text(new PomExaminer(), "src/pom.xml", text);
    }
}
