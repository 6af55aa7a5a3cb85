package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.pdfaudio.document.Book;
import io.pdfaudio.document.Omission;
import io.pdfaudio.narration.ReadingText;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties.BaseState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text on layers that are not shown is not read. */
class LayersTest extends DrawnPdf {

    private final PDOptionalContentProperties properties = new PDOptionalContentProperties();
    private final PDOptionalContentGroup shown = new PDOptionalContentGroup("Shown");
    private final PDOptionalContentGroup hidden = new PDOptionalContentGroup("Hidden");

    @BeforeEach
    void addLayers() {
        properties.addGroup(shown);
        properties.addGroup(hidden);
        pdf.document().getDocumentCatalog().setOCProperties(properties);
        pdf.line(20, 40, "The river rose slowly in the night.");
    }

    private void line(PDPropertyList layer, float y, String text) {
        pdf.draw(stream -> stream.beginMarkedContent(COSName.OC, layer)).line(20, y, text);
        pdf.draw(stream -> stream.endMarkedContent());
    }

    @Test
    void leavesOutALayerThatIsOff() throws Exception {
        properties.setGroupEnabled(hidden, false);
        line(shown, 80, "This can be seen.");
        line(hidden, 120, "This is not to be seen.");

        Book book = read();

        assertThat(ReadingText.of(book)).contains("This can be seen.").doesNotContain("not to be");
        assertThat(book.omissions()).extracting(Omission::reason).containsExactly(Omission.Reason.INVISIBLE);
    }

    @Test
    void showsOnlyWhatIsOnWhereAllElseIsOff() throws Exception {
        properties.setBaseState(BaseState.OFF);
        properties.setGroupEnabled(shown, true);
        line(shown, 80, "This can be seen.");
        line(hidden, 120, "This is not to be seen.");

        assertThat(ReadingText.of(read())).contains("This can be seen.").doesNotContain("not to be");
    }

    @Test
    void followsThePolicyOfContentOnSeveralLayers() throws Exception {
        properties.setGroupEnabled(hidden, false);
        line(membership(COSName.getPDFName("AnyOn")), 80, "This can be seen.");
        line(membership(COSName.getPDFName("AllOn")), 120, "This is not to be seen.");

        assertThat(ReadingText.of(read())).contains("This can be seen.").doesNotContain("not to be");
    }

    @Test
    void followsVisibilityExpressions() throws Exception {
        properties.setGroupEnabled(hidden, false);
        PDOptionalContentMembershipDictionary layer = membership(COSName.getPDFName("AnyOn"));
        COSArray not = new COSArray(List.of(COSName.getPDFName("Not"), shown.getCOSObject()));
        layer.getCOSObject().setItem("VE", new COSArray(List.of(COSName.getPDFName("Or"), not, hidden.getCOSObject())));
        line(layer, 120, "This is not to be seen.");

        assertThat(ReadingText.of(read())).doesNotContain("not to be");
    }

    private PDOptionalContentMembershipDictionary membership(COSName policy) {
        PDOptionalContentMembershipDictionary layer = new PDOptionalContentMembershipDictionary();
        layer.setOCGs(List.of(shown, hidden));
        layer.setVisibilityPolicy(policy);
        return layer;
    }
}
