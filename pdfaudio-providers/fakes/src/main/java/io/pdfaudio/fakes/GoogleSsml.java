package io.pdfaudio.fakes;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads documents of SSML as far as they are sent to Google here. */
final class GoogleSsml {

    private GoogleSsml() {}

    /** Returns what is spoken. */
    static String text(String ssml) throws GoogleSpeech.Refused {
        Element speak = root(ssml);
        if (!speak.getTagName().equals("speak") || speak.getAttributes().getLength() > 0) {
            throw invalid();
        }
        NodeList children = speak.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                requirePhoneme(element);
            }
        }
        return speak.getTextContent();
    }

    private static void requirePhoneme(Element element) throws GoogleSpeech.Refused {
        boolean plain = element.getChildNodes().getLength() == 1
                && element.getFirstChild().getNodeType() == Node.TEXT_NODE;
        if (!element.getTagName().equals("phoneme")
                || element.getAttributes().getLength() != 2
                || !element.getAttribute("alphabet").equals("ipa")
                || element.getAttribute("ph").isBlank()
                || !plain) {
            throw invalid();
        }
    }

    private static Element root(String ssml) throws GoogleSpeech.Refused {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(ssml))).getDocumentElement();
        } catch (SAXException e) {
            throw invalid();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GoogleSpeech.Refused invalid() {
        return new GoogleSpeech.Refused(
                "INVALID_ARGUMENT", 400, "Request contains an invalid argument: SSML is not well formed.");
    }
}
