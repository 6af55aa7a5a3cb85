package io.pdfaudio.narration;

import io.pdfaudio.exception.LexiconException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a W3C Pronunciation Lexicon 1.0: of each lexeme the graphemes, the first alias and the first phonemes in IPA. Refuses a document type, so that
 * no entity is ever expanded or fetched. Reads one file, by one thread.
 */
final class PronunciationLexicon {

    private static final System.Logger LOG = System.getLogger(PronunciationLexicon.class.getName());
    private static final String NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon";

    /** Metadata, and what a lexeme may hold beside the elements that are read. */
    private static final Set<String> IGNORED = Set.of("meta", "metadata", "example");

    private final Path file;
    private final List<Lexicon.Entry> entries = new ArrayList<>();
    private final List<String> graphemes = new ArrayList<>();
    private String alias = "";
    private String ipa = "";
    private boolean phoneme;
    private String alphabet = "";
    private int unused;

    PronunciationLexicon(Path file) {
        this.file = file;
    }

    List<Lexicon.Entry> read() {
        String xml = LexiconFile.text(file);
        try {
            read(factory().createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException e) {
            String fault = String.valueOf(e.getMessage())
                    .lines()
                    .reduce((first, last) -> last)
                    .orElse("");
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new LexiconException(file, line, "is no well-formed XML (" + fault + "); correct it");
        }
        if (unused > 0) {
            LOG.log(
                    Level.WARNING,
                    "{0}: {1} lexemes have phonemes in another alphabet than ipa and no alias, and are left as they are"
                            + " written; add an <alias> or <phoneme alphabet=\"ipa\">.",
                    file,
                    unused);
        }
        return entries;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw fault(xml, "has a document type or an entity of its own; remove it");
                case XMLStreamConstants.START_ELEMENT -> depth += start(xml, depth);
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    end(xml);
                }
                default -> {}
            }
        }
    }

    /** Reads the start of an element, and all of one without elements inside; returns by how much it is deeper then. */
    private int start(XMLStreamReader xml, int depth) throws XMLStreamException {
        String name = xml.getLocalName();
        boolean ours = xml.getNamespaceURI() == null || NAMESPACE.equals(xml.getNamespaceURI());
        if (depth == 0) {
            if (!ours || !name.equals("lexicon")) {
                throw fault(xml, "starts with <" + name + "> and not with <lexicon>; give a pronunciation lexicon");
            }
            alphabet = attribute(xml, "");
            return 1;
        }
        if (!ours || IGNORED.contains(name)) {
            skip(xml);
            return 0;
        }
        return switch (name) {
            case "lexeme" -> {
                graphemes.clear();
                alias = "";
                ipa = "";
                phoneme = false;
                yield 1;
            }
            case "grapheme" -> text(xml, graphemes::add);
            case "alias" -> text(xml, words -> alias = alias.isEmpty() ? words : alias);
            case "phoneme" -> phonemes(xml);
            default -> throw fault(xml, "has <" + name + ">, which pronunciation lexicons do not have; remove it");
        };
    }

    private int phonemes(XMLStreamReader xml) throws XMLStreamException {
        phoneme = true;
        boolean known = attribute(xml, alphabet).equalsIgnoreCase("ipa");
        return text(xml, sounds -> ipa = known && ipa.isEmpty() ? sounds : ipa);
    }

    private static String attribute(XMLStreamReader xml, String otherwise) {
        String value = xml.getAttributeValue(null, "alphabet");
        return value == null ? otherwise : value.strip();
    }

    private int text(XMLStreamReader xml, Consumer<String> use) throws XMLStreamException {
        int line = xml.getLocation().getLineNumber();
        String name = xml.getLocalName();
        String text = xml.getElementText().strip();
        if (text.isEmpty()) {
            throw new LexiconException(file, line, "has an empty <" + name + ">; fill or remove it");
        }
        use.accept(text);
        return 0;
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void end(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("lexeme")) {
            return;
        }
        if (graphemes.isEmpty() || alias.isEmpty() && !phoneme) {
            String missing = graphemes.isEmpty() ? "grapheme" : "alias";
            throw fault(xml, "ends a <lexeme> without <" + missing + ">; add one");
        }
        if (alias.isEmpty() && ipa.isEmpty()) {
            unused++;
        } else {
            graphemes.forEach(grapheme -> entries.add(new Lexicon.Entry(grapheme, alias, ipa)));
        }
    }

    private LexiconException fault(XMLStreamReader xml, String fault) {
        return new LexiconException(file, xml.getLocation().getLineNumber(), fault);
    }
}
