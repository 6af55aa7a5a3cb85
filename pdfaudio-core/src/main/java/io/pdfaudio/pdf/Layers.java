package io.pdfaudio.pdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Which layers of a document, its optional content, are not shown when it is opened. Immutable. */
final class Layers {

    private static final COSName OFF = COSName.getPDFName("OFF");
    private static final COSName ON = COSName.getPDFName("ON");
    private static final COSName BASE_STATE = COSName.getPDFName("BaseState");
    private static final COSName GROUPS = COSName.getPDFName("OCGs");
    private static final COSName POLICY = COSName.getPDFName("P");
    private static final COSName EXPRESSION = COSName.getPDFName("VE");
    private static final int DEEPEST = 20;
    private static final int LONGEST = 1_000;

    private final Set<Object> off;

    private Layers(Set<Object> off) {
        this.off = off;
    }

    /** Reads which layers of a document are off. */
    static Layers of(PDDocument document) {
        Set<Object> off = new HashSet<>();
        COSDictionary properties = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary usual = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (properties != null && usual != null) {
            if (OFF.equals(usual.getCOSName(BASE_STATE))) {
                addAll(properties.getCOSArray(GROUPS), off);
                Set<Object> on = new HashSet<>();
                addAll(usual.getCOSArray(ON), on);
                off.removeAll(on);
            }
            addAll(usual.getCOSArray(OFF), off);
        }
        return new Layers(off);
    }

    private static void addAll(@Nullable COSArray groups, Set<Object> to) {
        for (int i = 0; groups != null && i < groups.size(); i++) {
            if (groups.getObject(i) instanceof COSDictionary group) {
                to.add(StructureTree.id(group));
            }
        }
    }

    /** Tells whether content that belongs to a layer, or depends on several, is not shown. */
    boolean hide(@Nullable COSBase content) {
        return !off.isEmpty() && content instanceof COSDictionary dictionary && !shows(dictionary);
    }

    private boolean shows(COSDictionary content) {
        COSBase expression = content.getDictionaryObject(EXPRESSION);
        if (expression instanceof COSArray array) {
            return holds(array, 1, new int[] {LONGEST});
        }
        COSBase groups = content.getDictionaryObject(GROUPS);
        if (groups instanceof COSArray array && array.size() > 0) {
            return shows(array, content.getCOSName(POLICY));
        }
        return !off.contains(StructureTree.id(groups instanceof COSDictionary group ? group : content));
    }

    private boolean shows(COSArray groups, @Nullable COSName policy) {
        int hidden = 0;
        for (int i = 0; i < groups.size(); i++) {
            COSBase group = groups.getObject(i);
            hidden += group != null && off.contains(StructureTree.id(group)) ? 1 : 0;
        }
        return switch (policy == null ? "AnyOn" : policy.getName()) {
            case "AllOn" -> hidden == 0;
            case "AnyOff" -> hidden > 0;
            case "AllOff" -> hidden == groups.size();
            default -> hidden < groups.size();
        };
    }

    /** Evaluates a visibility expression: a group, or And, Or or Not of such; what is too long is taken to show. */
    private boolean holds(@Nullable COSBase expression, int depth, int[] left) {
        if (!(expression instanceof COSArray array)) {
            return expression == null || !off.contains(StructureTree.id(expression));
        }
        String operator = array.size() > 0 && array.getObject(0) instanceof COSName name ? name.getName() : "";
        if (depth > DEEPEST || --left[0] < 0 || operator.isEmpty()) {
            return true;
        }
        if (operator.equals("Not")) {
            return array.size() < 2 || !holds(array.getObject(1), depth + 1, left);
        }
        boolean and = operator.equals("And");
        for (int i = 1; i < array.size(); i++) {
            if (holds(array.getObject(i), depth + 1, left) != and) {
                return !and;
            }
        }
        return and;
    }
}
