package dev.lazaret.inventory.beam;

import com.fasterxml.jackson.databind.JsonNode;

import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Package.Confidence;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.inventory.text.PackageFile;
import dev.lazaret.inventory.text.PackageList;
import dev.lazaret.inventory.text.TextFile;
import dev.lazaret.layers.Content;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.Selection;

import java.io.IOException;
import java.util.Set;

/**
 * Installed OTP applications, {@code ebin/NAME.app}: {@code {application, Name, [{vsn, Version},
 * …]}.} (app(4) of Erlang/OTP).
 *
 * <p>Applications of Erlang/OTP and Elixir themselves are of purl type {@code otp}. Others come
 * from Hex as a rule, but the file does not say so: they are {@code hex} with medium confidence.
 */
public final class OtpApplicationExaminer extends PackageFile {

    private static final Set<String> PLATFORM =
            Set.of(
                    "asn1",
                    "common_test",
                    "compiler",
                    "crypto",
                    "debugger",
                    "dialyzer",
                    "diameter",
                    "edoc",
                    "eldap",
                    "erl_docgen",
                    "erl_interface",
                    "et",
                    "eunit",
                    "ftp",
                    "inets",
                    "jinterface",
                    "kernel",
                    "megaco",
                    "mnesia",
                    "observer",
                    "odbc",
                    "os_mon",
                    "parsetools",
                    "public_key",
                    "reltool",
                    "runtime_tools",
                    "sasl",
                    "snmp",
                    "ssh",
                    "ssl",
                    "stdlib",
                    "syntax_tools",
                    "tftp",
                    "tools",
                    "wx",
                    "xmerl",
                    "erts",
                    "elixir",
                    "eex",
                    "ex_unit",
                    "iex",
                    "logger",
                    "mix");

    public OtpApplicationExaminer() {
        super("beam/otp-application", Origin.INSTALLED, Selection.suffixes(".app"));
    }

    @Override
    public boolean accepts(FileEntry file) {
        return ("/" + file.directory()).endsWith("/ebin");
    }

    @Override
    protected void read(FileEntry file, Content content, PackageList packages) throws IOException {
        JsonNode application = Terms.read(TextFile.read(content), Terms.Language.ERLANG).path(0);
        if (!Terms.text(application.path(0)).equals("application")) {
            throw new MalformedException("not an OTP application: no {application, Name, …} term");
        }
        String name = Terms.text(application.path(1));
        String version = "";
        for (JsonNode key : application.path(2)) {
            if (Terms.text(key.path(0)).equals("vsn")) {
                version = Terms.text(key.path(1));
            }
        }
        if (version.isEmpty()) {
            throw new MalformedException("OTP application '" + name + "' states no vsn");
        }
        boolean platform = PLATFORM.contains(name);
        packages.add(
                platform ? "otp" : "hex",
                "",
                name,
                version,
                found -> found.confidence(platform ? Confidence.HIGH : Confidence.MEDIUM));
    }
}
