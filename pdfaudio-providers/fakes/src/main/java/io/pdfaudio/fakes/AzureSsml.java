package io.pdfaudio.fakes;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a document of SSML asks of Azure.
 *
 * @param voice who speaks
 * @param text what is spoken
 * @param speed how fast, as a multiple of the voice's own rate
 * @param billed how many characters are billed: the text, and the markup within the voice
 */
record AzureSsml(String voice, String text, double speed, long billed) {

    /** A document that the service does not take. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    private static final String NAMESPACE = "http://www.w3.org/2001/10/synthesis";
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern RATE = Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d+)?)%");
    private static final Set<String> SPEAK = Set.of("version", "xmlns", "xml:lang");

    static AzureSsml parse(String ssml, Set<String> voices) throws Refused {
        if (ssml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Refused("SSML is larger than 64 KB");
        }
        Element speak = root(ssml);
        require(speak, "speak", SPEAK);
        if (!speak.getAttribute("version").equals("1.0")
                || speak.getAttribute("xml:lang").isEmpty()) {
            throw new Refused("speak needs version and xml:lang");
        }
        Element voice = onlyChild(speak);
        require(voice, "voice", Set.of("name"));
        if (!voices.contains(voice.getAttribute("name"))) {
            throw new Refused("Unsupported voice " + voice.getAttribute("name") + ".");
        }
        String text = voice.getTextContent();
        double speed = 1;
        long markup = 0;
        if (voice.getFirstChild() instanceof Element prosody
                && prosody.getTagName().equals("prosody")) {
            require(onlyChild(voice), "prosody", Set.of("rate"));
            markup = phonemes(prosody);
            speed = speed(prosody.getAttribute("rate"));
            markup += ssml.substring(ssml.indexOf("<prosody"), ssml.indexOf('>', ssml.indexOf("<prosody")) + 1)
                            .length()
                    + "</prosody>".length();
        } else {
            markup = phonemes(voice);
        }
        return new AzureSsml(voice.getAttribute("name"), text, speed, characters(text) + markup);
    }

    private static Element root(String ssml) throws Refused {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(ssml))).getDocumentElement();
        } catch (SAXException e) {
            throw new Refused("SSML parsing error");
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void require(Element element, String name, Set<String> attributes) throws Refused {
        if (!NAMESPACE.equals(element.getNamespaceURI()) || !name.equals(element.getLocalName())) {
            throw new Refused("unknown element " + element.getNodeName());
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            if (!attributes.contains(element.getAttributes().item(i).getNodeName())) {
                throw new Refused("unknown attribute of " + name);
            }
        }
    }

    /** Returns how many characters the tags of phonemes have. */
    private static long phonemes(Element around) throws Refused {
        long markup = 0;
        NodeList all = around.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element phoneme = (Element) all.item(i);
            require(phoneme, "phoneme", Set.of("alphabet", "ph"));
            String sounds = phoneme.getAttribute("ph");
            if (!phoneme.getAttribute("alphabet").equals("ipa") || sounds.isEmpty()) {
                throw new Refused("phoneme needs alphabet and ph");
            }
            markup += "<phoneme alphabet=\"ipa\" ph=\"\"></phoneme>".length() + characters(sounds);
        }
        return markup;
    }

    private static Element onlyChild(Node parent) throws Refused {
        if (parent.getChildNodes().getLength() == 1 && parent.getFirstChild() instanceof Element child) {
            return child;
        }
        throw new Refused("one element is expected");
    }

    /** A percentage is a change: +100% is twice as fast. */
    private static double speed(String rate) throws Refused {
        Matcher matcher = RATE.matcher(rate);
        double speed = matcher.matches() ? 1 + Double.parseDouble(matcher.group(1)) / 100 : 0;
        if (speed < 0.5 || speed > 2) {
            throw new Refused("rate out of range");
        }
        return speed;
    }

    private static long characters(String text) {
        return text.codePoints()
                .mapToLong(character -> chinese(character) ? 2 : 1)
                .sum();
    }

    private static boolean chinese(int character) {
        return character >= 0x4E00 && character <= 0x9FFF
                || character >= 0x3400 && character <= 0x4DBF
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0x20000 && character <= 0x3FFFF;
    }
}
