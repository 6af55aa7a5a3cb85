package io.pdfaudio.pdf;

import io.pdfaudio.document.Chapter.Matter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells front and back matter from the book itself: the chapters before the first, and after the last, whose title is not one
 * that such parts have.
 */
final class BookMatter {

    private static final Set<String> FRONT = Set.of(
            // English
            "cover",
            "titlepage",
            "halftitle",
            "copyright",
            "copyrightpage",
            "copyrightnotice",
            "imprint",
            "dedication",
            "epigraph",
            "contents",
            "tableofcontents",
            "foreword",
            "preface",
            "frontmatter",
            "pgboilerplate",
            "transcribersnote",
            "transcribersnotes",
            "listoffigures",
            "listoftables",
            "listofillustrations",
            "illustrations",
            "abstract",
            // German
            "umschlag",
            "titel",
            "titelseite",
            "impressum",
            "widmung",
            "inhalt",
            "inhaltsverzeichnis",
            "vorwort",
            "geleitwort",
            "abbildungsverzeichnis",
            "tabellenverzeichnis",
            "zusammenfassung",
            // French
            "couverture",
            "pagedetitre",
            "d\u00E9dicace",
            "tabledesmati\u00E8res",
            "sommaire",
            "avantpropos",
            "pr\u00E9face",
            "listedesfigures",
            "listedestableaux",
            "mentionsl\u00E9gales",
            // Spanish, Italian, Portuguese
            "portada",
            "cubierta",
            "cr\u00E9ditos",
            "dedicatoria",
            "contenido",
            "\u00EDndicegeneral",
            "prefacio",
            "copertina",
            "frontespizio",
            "dedica",
            "sommario",
            "indicegenerale",
            "prefazione",
            "premessa",
            "capa",
            "folhaderosto",
            "dedicat\u00F3ria",
            "conte\u00FAdo",
            "sum\u00E1rio",
            "pref\u00E1cio",
            "presentaci\u00F3n",
            "apresenta\u00E7\u00E3o",
            "presentazione",
            // Dutch
            "omslag",
            "titelpagina",
            "opdracht",
            "inhoud",
            "inhoudsopgave",
            "voorwoord",
            "tengeleide",
            "colofon",
            // Russian
            "\u043E\u0431\u043B\u043E\u0436\u043A\u0430",
            "\u0442\u0438\u0442\u0443\u043B\u044C\u043D\u044B\u0439\u043B\u0438\u0441\u0442",
            "\u043F\u043E\u0441\u0432\u044F\u0449\u0435\u043D\u0438\u0435",
            "\u0441\u043E\u0434\u0435\u0440\u0436\u0430\u043D\u0438\u0435",
            "\u043E\u0433\u043B\u0430\u0432\u043B\u0435\u043D\u0438\u0435",
            "\u043F\u0440\u0435\u0434\u0438\u0441\u043B\u043E\u0432\u0438\u0435",
            "\u0430\u043D\u043D\u043E\u0442\u0430\u0446\u0438\u044F");

    private static final Set<String> BACK = Set.of(
            // English
            "notes",
            "endnotes",
            "glossary",
            "bibliography",
            "references",
            "workscited",
            "furtherreading",
            "index",
            "subjectindex",
            "authorindex",
            "conceptindex",
            "functionindex",
            "functionandvariableindex",
            "generalindex",
            "colophon",
            "afterword",
            "abouttheauthor",
            "abouttheauthors",
            "credits",
            "backmatter",
            "license",
            "pglicense",
            "fullprojectgutenberglicense",
            "errata",
            "addenda",
            "answers",
            // German
            "anmerkungen",
            "endnoten",
            "glossar",
            "bibliographie",
            "literatur",
            "literaturverzeichnis",
            "register",
            "sachregister",
            "personenregister",
            "stichwortverzeichnis",
            "nachwort",
            "kolophon",
            "bildnachweis",
            "quellenverzeichnis",
            "lizenz",
            // French
            "notesdefin",
            "glossaire",
            "r\u00E9f\u00E9rences",
            "postface",
            "licence",
            "indexg\u00E9n\u00E9ral",
            "achev\u00E9dimprimer",
            // Spanish, Italian, Portuguese
            "notas",
            "glosario",
            "bibliograf\u00EDa",
            "referencias",
            "\u00EDndiceanal\u00EDtico",
            "\u00EDndicealfab\u00E9tico",
            "\u00EDndiceonom\u00E1stico",
            "ep\u00EDlogodelautor",
            "licencia",
            "note",
            "glossario",
            "bibliografia",
            "riferimenti",
            "indiceanalitico",
            "indicedeinomi",
            "postfazione",
            "licenza",
            "gloss\u00E1rio",
            "refer\u00EAncias",
            "\u00EDndiceremissivo",
            "posf\u00E1cio",
            "licen\u00E7a",
            // Dutch
            "noten",
            "eindnoten",
            "verklarendewoordenlijst",
            "woordenlijst",
            "literatuur",
            "literatuurlijst",
            "trefwoordenregister",
            "nawoord",
            "licentie",
            // Russian
            "\u043F\u0440\u0438\u043C\u0435\u0447\u0430\u043D\u0438\u044F",
            "\u0433\u043B\u043E\u0441\u0441\u0430\u0440\u0438\u0439",
            "\u0441\u043B\u043E\u0432\u0430\u0440\u044C",
            "\u0431\u0438\u0431\u043B\u0438\u043E\u0433\u0440\u0430\u0444\u0438\u044F",
            "\u043B\u0438\u0442\u0435\u0440\u0430\u0442\u0443\u0440\u0430",
            "\u0441\u043F\u0438\u0441\u043E\u043A\u043B\u0438\u0442\u0435\u0440\u0430\u0442\u0443\u0440\u044B",
            "\u043F\u0440\u0435\u0434\u043C\u0435\u0442\u043D\u044B\u0439\u0443\u043A\u0430\u0437\u0430\u0442\u0435\u043B\u044C",
            "\u043F\u043E\u0441\u043B\u0435\u0441\u043B\u043E\u0432\u0438\u0435",
            "\u043B\u0438\u0446\u0435\u043D\u0437\u0438\u044F");

    /** Thanks and a list of contents or of entries may stand at either end. */
    private static final Set<String> EITHER = Set.of(
            "acknowledgments",
            "acknowledgements",
            "danksagung",
            "dank",
            "remerciements",
            "agradecimientos",
            "ringraziamenti",
            "dankwoord",
            "agradecimentos",
            "\u0431\u043B\u0430\u0433\u043E\u0434\u0430\u0440\u043D\u043E\u0441\u0442\u0438",
            "abbreviations",
            "abk\u00FCrzungsverzeichnis",
            "abk\u00FCrzungen",
            "abr\u00E9viations",
            "abreviaturas",
            "abbreviazioni",
            "afkortingen",
            "\u0441\u043E\u043A\u0440\u0430\u0449\u0435\u043D\u0438\u044F",
            "indice",
            "\u00EDndice",
            "advertisement",
            "advertisements",
            "anzeigen",
            "tabledesillustrations");

    private static final Set<String> APPENDIX = Set.of(
            "appendix",
            "appendices",
            "anhang",
            "annexe",
            "annexes",
            "ap\u00E9ndice",
            "ap\u00E9ndices",
            "appendice",
            "appendici",
            "allegato",
            "bijlage",
            "bijlagen",
            "ap\u00EAndice",
            "anexo",
            "annex",
            "\u043F\u0440\u0438\u043B\u043E\u0436\u0435\u043D\u0438\u0435",
            "\u043F\u0440\u0438\u043B\u043E\u0436\u0435\u043D\u0438\u044F");

    /** How the lists of other books begin that publishers print at the end of a book. */
    private static final Set<String> CATALOGUE = Set.of(
            "catalogue",
            "catalog",
            "bythesameauthor",
            "worksbythesameauthor",
            "booksbythesameauthor",
            "otherbooksby",
            "alsoby",
            "bookspublishedby",
            "publicationsof",
            "advertisement",
            "verlagsverzeichnis",
            "verlagskatalog",
            "vomselbenverfasser",
            "vondemselbenverfasser",
            "vomgleichenverfasser",
            "imselbenverlag",
            "imgleichenverlag",
            "anzeigen",
            "dum\u00EAmeauteur",
            "ouvragesdum\u00EAmeauteur",
            "cat\u00E1logo",
            "delmismoautor",
            "obrasdelmismoautor",
            "dellostessoautore",
            "operedellostessoautore",
            "domesmoautor",
            "obrasdomesmoautor",
            "catalogus",
            "vandezelfdeschrijver",
            "vandenzelfdenschrijver",
            "\u043A\u0430\u0442\u0430\u043B\u043E\u0433");

    private BookMatter() {}

    /**
     * Returns what each chapter is.
     *
     * @param titles the titles in order
     * @param untitled whether the first of them was made up for what stands before the first chapter
     */
    static List<Matter> of(List<String> titles, boolean untitled) {
        int first = untitled && titles.size() > 1 ? 1 : 0;
        while (first < titles.size() && isFront(titles.get(first))) {
            first++;
        }
        int last = titles.size();
        while (last > first && isBack(titles.get(last - 1))) {
            last--;
        }
        List<Matter> matter = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            boolean onlyMatter = first == titles.size();
            matter.add(onlyMatter || i >= first && i < last ? Matter.BODY : i < first ? Matter.FRONT : Matter.BACK);
        }
        return matter;
    }

    private static boolean isFront(String title) {
        String key = Titles.key(title);
        return FRONT.contains(key) || EITHER.contains(key);
    }

    /** Tells whether a title is one of what stands after the book itself. */
    static boolean isBack(String title) {
        String key = Titles.bareKey(title);
        String word = Titles.firstWord(title);
        return BACK.contains(key) || EITHER.contains(key) || APPENDIX.contains(word) || isCatalogue(title);
    }

    /** Tells whether a title is that of a list of other books. */
    static boolean isCatalogue(String title) {
        String key = Titles.key(title);
        return CATALOGUE.stream().anyMatch(key::startsWith);
    }
}
