package dev.lazaret.advisories.feeds;

import java.net.URI;

/** The addresses the publishers serve their feeds at. */
public final class PublicFeeds {

    /** The bucket of osv.dev: {@code <Ecosystem>/all.zip}, google.github.io/osv.dev/data. */
    public static final URI OSV = URI.create("https://osv-vulnerabilities.storage.googleapis.com/");

    /** CISA's catalogue of known exploited vulnerabilities. */
    public static final URI KEV =
            URI.create(
                    "https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json");

    /** FIRST's exploit prediction scores of the day. */
    public static final URI EPSS =
            URI.create("https://epss.empiricalsecurity.com/epss_scores-current.csv.gz");

    private PublicFeeds() {}
}
