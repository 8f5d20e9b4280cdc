/**
 * MATCH: takes an {@link dev.lazaret.inventory.Inventory} and an {@link
 * dev.lazaret.advisories.AdvisorySource} in, gives {@link dev.lazaret.match.Matches} out, each with
 * its reason; {@link dev.lazaret.match.Explainer} also gives the reasons of non-matches.
 *
 * <p>OS packages are judged by their distributor's advisories only. Packages of purl type generic,
 * which binary classifiers find, have no advisories by package and are not judged.
 */
@NullMarked
package dev.lazaret.match;

import org.jspecify.annotations.NullMarked;
