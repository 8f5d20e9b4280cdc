package dev.lazaret.inventory;

import dev.lazaret.layers.MergedImage;

/** Makes the inventory of an image from what the examiners learned of its layers. */
public final class Inventories {

    private Inventories() {}

    /** Packages name the layer that brought them. */
    public static Inventory ofImage(MergedImage image) {
        return new InventoryMerge(image, true).inventory();
    }

    /** The same for a directory of the disk, read as one layer that is none: no layer is named. */
    public static Inventory ofRootfs(MergedImage root) {
        return new InventoryMerge(root, false).inventory();
    }
}
