package io.pdfaudio.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Finds the standard names of a structure tree's elements. */
final class StructureRoles {

    private static final int LONGEST_CHAIN = 16;
    private static final COSName NAMESPACE = COSName.getPDFName("NS");
    private static final COSName ROLE_MAP_OF_NAMESPACE = COSName.getPDFName("RoleMapNS");

    private final @Nullable COSDictionary map;

    private StructureRoles(@Nullable COSDictionary map) {
        this.map = map;
    }

    /** Returns the names a structure tree uses. */
    static StructureRoles of(COSDictionary root) {
        return new StructureRoles(root.getCOSDictionary(COSName.ROLE_MAP));
    }

    StructureRole role(COSDictionary element) {
        return StructureRole.of(name(element));
    }

    /** Returns the standard name of an element, or its own where nothing explains it. */
    String name(COSDictionary element) {
        COSDictionary namespace = element.getCOSDictionary(NAMESPACE);
        COSDictionary own = namespace == null ? null : namespace.getCOSDictionary(ROLE_MAP_OF_NAMESPACE);
        COSName type = element.getCOSName(COSName.S);
        String name = type == null ? "" : type.getName();
        for (int i = 0; i < LONGEST_CHAIN && !StructureRole.isStandard(name); i++) {
            String next = mapped(own, name);
            next = next == null ? mapped(map, name) : next;
            if (next == null) {
                break;
            }
            name = next;
        }
        return name;
    }

    private static @Nullable String mapped(@Nullable COSDictionary map, String name) {
        COSName next = map == null ? null : map.getCOSName(COSName.getPDFName(name));
        return next == null ? null : next.getName();
    }
}
