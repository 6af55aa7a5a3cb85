package io.pdfaudio.pdf;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The names of signs in the fonts of the American Mathematical Society, which no list of glyph names has. Such fonts mostly
 * come without a table of characters, and what stands at the code of "less or equal" would be read as a digit.
 */
final class TexGlyphNames {

    private static final String NAMES = """
            lessdblequal;2266
            greaterdblequal;2267
            lessorequalslant;2A7D
            greaterorequalslant;2A7E
            lessequalgreater;22DA
            greaterlessequal;22DB
            lessorsimilar;2272
            greaterorsimilar;2273
            notlessequal;2270
            notgreaterequal;2271
            precedesorequal;227C
            followsorequal;227D
            precedesorcurly;227C
            followsorcurly;227D
            follows;227B
            subsetdblequal;2AC5
            supersetdblequal;2AC6
            squareimage;228F
            squareoriginal;2290
            triangleleftequal;22B4
            trianglerightequal;22B5
            triangleleft;22B2
            triangleright;22B3
            triangleinv;25BD
            trianglesolid;25B2
            square;25A1
            squaresolid;25A0
            squaresmallsolid;25AA
            diamondsolid;25C6
            star;2605
            maltesecross;2720
            check;2713
            defines;225C
            equaldotrightleft;2252
            equaldotleftright;2253
            ringinequal;2256
            geomequivalent;224E
            measuredangle;2221
            sphericalangle;2222
            complement;2201
            dotplus;2214
            multimap;22B8
            forces;22A9
            satisfies;22A8
            circleminus;2296
            circleasterisk;229B
            circlering;229A
            harpoonleftright;21CB
            harpoonrightleft;21CC
            dblarrowheadright;21A0
            dblarrowheadleft;219E
            squiggleright;21DD
            shiftleft;21B0
            shiftright;21B1
            clockwise;21BB
            anticlockwise;21BA
            planckover2pi;210F
            planckover2pi1;210F
            nequal;2260
            mapsto;21A6
            """;

    private TexGlyphNames() {}

    /** Returns the names in the form PDFBox reads: a name, a semicolon, and the character in hexadecimal. */
    static InputStream stream() {
        return new ByteArrayInputStream(NAMES.getBytes(StandardCharsets.US_ASCII));
    }
}
