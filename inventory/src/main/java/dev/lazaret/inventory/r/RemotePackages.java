package dev.lazaret.inventory.r;

import java.util.Map;

/** Where an R package came from, by the fields that remotes, renv and Bioconductor write. */
final class RemotePackages {

    private RemotePackages() {}

    /** {@code CRAN}, {@code Bioconductor}, {@code github} or as stated, empty when not. */
    static String repository(Map<String, String> fields) {
        String type = fields.getOrDefault("RemoteType", "");
        if (!type.isEmpty() && !type.equals("standard")) {
            return type;
        }
        if (fields.getOrDefault("Source", "").equals("Bioconductor")
                || fields.containsKey("biocViews")) {
            return "Bioconductor";
        }
        return fields.getOrDefault("Repository", "");
    }

    /** The repository of a package from Git hosting, else nothing. */
    static Map<String, String> qualifiers(Map<String, String> fields) {
        String host = fields.getOrDefault("RemoteHost", "").replace("api.github.com", "github.com");
        String user = fields.getOrDefault("RemoteUsername", "");
        String name = fields.getOrDefault("RemoteRepo", "");
        if (host.isEmpty() || user.isEmpty() || name.isEmpty()) {
            return Map.of();
        }
        String commit = fields.getOrDefault("RemoteSha", "");
        String url = "git+https://" + host + "/" + user + "/" + name;
        return Map.of("vcs_url", commit.isEmpty() ? url : url + "@" + commit);
    }
}
