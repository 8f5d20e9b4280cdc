package dev.lazaret.advisories.feeds;

import dev.lazaret.base.EnvironmentProxies;

/**
 * How servers of feeds are spoken to.
 *
 * @param insecure allow plain HTTP to other machines
 * @param proxies through which proxies
 */
public record FeedAccess(boolean insecure, EnvironmentProxies proxies) {

    /** Over HTTPS, without a proxy. */
    public static final FeedAccess DIRECT = new FeedAccess(false, EnvironmentProxies.NONE);
}
