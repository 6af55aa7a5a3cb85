package io.pdfaudio.provider.marytts;

import java.util.List;
import java.util.Locale;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.language.en.PronunciationModel;
import marytts.language.en.Prosody;
import marytts.modules.InternalModule;
import marytts.modules.JPhonemiser;
import marytts.modules.OpenNLPPosTagger;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Finds out how a sentence is pronounced: parts of speech, phones, accents and boundaries between phrases. Thread-safe:
 * MaryTTS's modules keep state while they work, so each serves one thread at a time; different modules run side by side.
 */
final class TextAnalysis {

    /** The key under which a token's element remembers its {@link Token}. */
    static final String TOKEN = "pdfaudio.token";

    /** What the lexicon calls the letter, which sounds unlike the article. */
    private static final String LETTER_A = "_a";

    private final JPhonemiser phonemiser;
    private final List<InternalModule> modules;

    private TextAnalysis(JPhonemiser phonemiser, List<InternalModule> modules) {
        this.phonemiser = phonemiser;
        this.modules = modules;
    }

    /** Loads the tagger, the lexicon and the rules of US English. */
    static TextAnalysis load() throws Exception {
        JPhonemiser phonemiser = new JPhonemiser("en_US.");
        List<InternalModule> modules =
                List.of(new OpenNLPPosTagger("en", "en.pos"), phonemiser, new Prosody(), new PronunciationModel());
        for (InternalModule module : modules) {
            module.startup();
        }
        return new TextAnalysis(phonemiser, modules);
    }

    /** Returns the sentence as an element of MaryXML with phones, and the tokens it was made of at their elements. */
    Element analyze(List<Token> sentence) throws Exception {
        Document document = MaryXML.newDocument();
        document.getDocumentElement().setAttribute("xml:lang", "en-US");
        Element paragraph = MaryXML.appendChildElement(document.getDocumentElement(), MaryXML.PARAGRAPH);
        Element root = MaryXML.appendChildElement(paragraph, MaryXML.SENTENCE);
        for (int i = 0; i < sentence.size(); i++) {
            append(root, sentence, i);
        }
        MaryData data = new MaryData(MaryDataType.WORDS, Locale.US);
        data.setDocument(document);
        for (InternalModule module : modules) {
            synchronized (module) {
                data = module.process(data);
            }
        }
        return root;
    }

    private void append(Element root, List<Token> sentence, int index) {
        Token token = sentence.get(index);
        if (!token.isWord()) {
            append(root, token, token.text()).setAttribute("pos", ".");
        } else if (token.text().equalsIgnoreCase("a") && standsForLetter(sentence, index)) {
            append(root, token, LETTER_A);
        } else if (isSpelled(token.text())) {
            token.text().chars().forEach(letter -> append(root, token, Character.toString(letter)));
        } else {
            append(root, token, token.text());
        }
    }

    private static Element append(Element root, Token token, String text) {
        Element element = MaryXML.appendChildElement(root, MaryXML.TOKEN);
        element.setTextContent(text);
        element.setUserData(TOKEN, token, null);
        return element;
    }

    /** An "a" before a pause or beside another single letter, as in "U.S.A. and", is no article. */
    private static boolean standsForLetter(List<Token> sentence, int index) {
        if (sentence.get(index + 1).text().length() == 1) {
            return true;
        }
        return index > 0
                && sentence.get(index - 1).isWord()
                && sentence.get(index - 1).text().length() == 1;
    }

    /** Without a vowel and not in the lexicon, a word is read letter by letter. */
    private boolean isSpelled(String word) {
        if (word.length() < 2 || word.chars().anyMatch(letter -> "aeiouyAEIOUY'".indexOf(letter) >= 0)) {
            return false;
        }
        synchronized (phonemiser) {
            return phonemiser.lexiconLookup(word, null) == null;
        }
    }
}
