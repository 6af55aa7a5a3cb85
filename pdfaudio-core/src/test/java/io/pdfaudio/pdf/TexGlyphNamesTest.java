package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.junit.jupiter.api.Test;

class TexGlyphNamesTest {

    @Test
    void namesSignsThatNoOtherListKnows() throws Exception {
        GlyphList adobe = GlyphList.getAdobeGlyphList();

        GlyphList names = new GlyphList(adobe, TexGlyphNames.stream());

        assertThat(adobe.toUnicode("lessdblequal")).isNull();
        assertThat(names.toUnicode("lessdblequal")).isEqualTo("\u2266");
        assertThat(names.toUnicode("greaterorequalslant")).isEqualTo("\u2A7E");
        assertThat(names.toUnicode("diamond")).isEqualTo(adobe.toUnicode("diamond"));
    }
}
