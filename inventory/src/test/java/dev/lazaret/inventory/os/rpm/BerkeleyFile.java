package dev.lazaret.inventory.os.rpm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a BerkeleyDB hash file: pairs on hash pages, what does not fit there on overflow pages.
 */
final class BerkeleyFile {

    private static final int PAGE_HEADER = 26;

    private final int pageSize;
    private final ByteOrder order;
    private final List<byte[]> pages = new ArrayList<>();
    private ByteBuffer hashPage;
    private int hashEntries;
    private int hashFree;

    BerkeleyFile(int pageSize, ByteOrder order) {
        this.pageSize = pageSize;
        this.order = order;
        page(8);
        this.hashPage = hashPage();
        put(0, new byte[] {1, 0, 0, 0});
    }

    /** Adds a record; the key is the package's number. */
    BerkeleyFile put(int key, byte[] value) {
        boolean inline = value.length < pageSize / 4;
        int itemLength = inline ? 1 + value.length : 12;
        if (PAGE_HEADER + 2 * hashEntries + 4 + 5 + itemLength > hashFree) {
            hashPage = hashPage();
        }
        item(ByteBuffer.allocate(5).order(order).put((byte) 1).putInt(key).array());
        if (inline) {
            item(ByteBuffer.allocate(1 + value.length).put((byte) 1).put(value).array());
        } else {
            item(
                    ByteBuffer.allocate(12)
                            .order(order)
                            .put((byte) 3)
                            .position(4)
                            .putInt(overflow(value))
                            .putInt(value.length)
                            .array());
        }
        return this;
    }

    byte[] build() {
        ByteBuffer meta = ByteBuffer.wrap(pages.getFirst()).order(order);
        meta.putInt(12, 0x061561).putInt(16, 9).putInt(20, pageSize);
        meta.putInt(32, pages.size() - 1);
        ByteBuffer file = ByteBuffer.allocate(pageSize * pages.size());
        pages.forEach(file::put);
        return file.array();
    }

    private ByteBuffer hashPage() {
        hashEntries = 0;
        hashFree = pageSize;
        return page(13);
    }

    private ByteBuffer page(int type) {
        byte[] bytes = new byte[pageSize];
        ByteBuffer page = ByteBuffer.wrap(bytes).order(order);
        page.putInt(8, pages.size()).put(25, (byte) type);
        pages.add(bytes);
        return page;
    }

    private void item(byte[] item) {
        hashFree -= item.length;
        hashPage.put(hashFree, item);
        hashPage.putShort(PAGE_HEADER + 2 * hashEntries, (short) hashFree);
        hashEntries++;
        hashPage.putShort(20, (short) hashEntries);
        hashPage.putShort(22, (short) hashFree);
    }

    private int overflow(byte[] value) {
        int first = pages.size();
        int room = pageSize - PAGE_HEADER;
        for (int at = 0; at < value.length; at += room) {
            int length = Math.min(room, value.length - at);
            ByteBuffer page = page(7);
            page.putShort(20, (short) 1).putShort(22, (short) length);
            page.putInt(16, at + length < value.length ? pages.size() : 0);
            page.put(PAGE_HEADER, value, at, length);
        }
        return first;
    }
}
