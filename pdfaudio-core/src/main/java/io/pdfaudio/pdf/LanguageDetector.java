package io.pdfaudio.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the language of a text: by its script where only one common language is written in it, else by its most frequent
 * short words. Says nothing rather than guess.
 */
public final class LanguageDetector {

    /** Enough text to be sure of; more is not looked at. */
    private static final int LONGEST_SAMPLE = 20_000;

    private static final int FEWEST_LETTERS = 40;
    private static final int FEWEST_WORDS = 12;
    private static final int LONGEST_WORD = 12;

    /** Function words make up a third and more of running text; a tenth leaves room for tables and names. */
    private static final double LEAST_SHARE = 0.1;

    /** How much better than the next language the best one has to be. */
    private static final double LEAD = 1.2;

    private static final Map<String, String> FUNCTION_WORDS = Map.ofEntries(
            Map.entry(
                    "en",
                    "the of and to in a is that it was for on with as he his at by be this had not are but from or have an they"
                            + " which one you were her all she there would their we him been has when who will no more if out so"),
            Map.entry(
                    "de",
                    "der die das und in zu den von mit sich des auf f\u00FCr ist im dem nicht ein eine als auch es an werden aus er"
                            + " hat dass sie nach wird bei einer um am sind noch wie einem \u00FCber einen so zum war haben nur oder"),
            Map.entry(
                    "fr",
                    "de la le et les des en un une du que est dans qui par pour au sur pas plus ne se ce il sont avec elle la ou"
                            + " son cette mais nous vous \u00E0 aux ses leur comme on \u00EAtre fait d l qu n s c j"),
            Map.entry(
                    "es",
                    "de la que el en y a los se del las un por con no una su para es al lo como m\u00E1s o pero sus le ha me si sin"
                            + " sobre este ya entre cuando todo esta ser son dos tambi\u00E9n fue hab\u00EDa era muy hasta desde"),
            Map.entry(
                    "it",
                    "di e il la che in un a per \u00E8 del della non sono si una con le da i dei al nel alla pi\u00F9 ha gli anche"
                            + " come ma lo delle o nella questo essere suo era se dal degli sulla cui l d dell all"),
            Map.entry(
                    "nl",
                    "de van het een en in is dat op te zijn met voor niet aan er die om als bij ook door naar uit maar hij over"
                            + " nog werd wordt was heeft hebben kan deze dit tot zich ze worden ik je of"),
            Map.entry(
                    "pt",
                    "de a o que e do da em um para com n\u00E3o uma os no se na por mais as dos como mas ao ele das \u00E0 seu sua"
                            + " ou quando muito nos j\u00E1 eu tamb\u00E9m s\u00F3 pelo pela at\u00E9 isso ela entre depois sem mesmo"
                            + " aos seus s\u00E3o foi era"),
            Map.entry(
                    "sv",
                    "och i att det som en p\u00E5 \u00E4r av f\u00F6r med till den har de inte om ett han men var jag sig fr\u00E5n vi"
                            + " s\u00E5 kan n\u00E4r hade eller vid under skulle ut hon ocks\u00E5 detta"),
            Map.entry(
                    "da",
                    "og i at det er en til af den p\u00E5 for med der som de ikke han et har var jeg fra vi sig men om kan s\u00E5"
                            + " skal blev havde eller efter ved hun mig blive nu ud hvad meget"),
            Map.entry(
                    "no",
                    "og i det er en til av den p\u00E5 for med som de ikke han et har var jeg fra vi seg men om kan s\u00E5 skal ble"
                            + " hadde eller etter ved hun meg bli n\u00E5 ut hva mye \u00E5 at etter noe"),
            Map.entry(
                    "fi",
                    "ja on ei ett\u00E4 se h\u00E4n oli joka mutta kun ovat niin my\u00F6s tai kuin h\u00E4nen olla ole mit\u00E4 sen"
                            + " nyt siit\u00E4 vain jos n\u00E4in t\u00E4m\u00E4 ne voi t\u00E4m\u00E4n ollut koska sitten sek\u00E4"),
            Map.entry(
                    "pl",
                    "i w na z nie si\u0119 do to \u017Ce jest o a jak od po co ale za przez by\u0142 tak dla ich jego ju\u017C tylko"
                            + " by\u0107 oraz jej tym kt\u00F3re kt\u00F3ry czy przy ze pod mo\u017Ce s\u0105 by\u0142a"),
            Map.entry(
                    "cs",
                    "a v se na je \u017Ee s z do o to i ve pro jako za by jsem byl tak k od po ale jeho nebo si jsou co kter\u00E9"
                            + " kter\u00FD u bylo p\u0159i m\u00E1 byla jak jen aby jeho u\u017E p\u0159ed"),
            Map.entry(
                    "hu",
                    "a az \u00E9s hogy nem is egy volt meg csak de ez mint m\u00E9g el vagy ki ha azt minden van mert m\u00E1r fel"
                            + " lehet amely sem kell olyan ezt \u0151 k\u00F6z\u00F6tt valamint"),
            Map.entry(
                    "tr",
                    "ve bir bu da de i\u00E7in ile olarak \u00E7ok o gibi daha ne kadar olan sonra ama en var her ya ki mi ben"
                            + " de\u011Fil oldu\u011Funu olan taraf\u0131ndan veya diye b\u00FCy\u00FCk"),
            Map.entry(
                    "ro",
                    "de \u0219i \u00EEn a la cu pe s\u0103 nu care un din o este ce se pentru mai fi la au \u015Fi prin al ca sau ale"
                            + " dar fost era ei lui unei unui sunt dup\u0103 c\u0103 dac\u0103"),
            Map.entry(
                    "ca",
                    "de la i el que a en les els un una per del amb no es al dels m\u00E9s com seva va aquesta s\u00F3n seu o ha ser"
                            + " tamb\u00E9 per\u00F2 sobre fins quan molt l d s han hi tot entre"),
            Map.entry(
                    "la",
                    "et in est non ad ut cum quod qui sed ab ex si quae esse atque per aut enim etiam quam ac de sunt eius nec"
                            + " autem hoc ne nam quidem inter ille ipse quo erat"));

    private static final Map<String, List<String>> LANGUAGES_OF_WORD = languagesOfWord();

    private LanguageDetector() {}

    /**
     * Returns the language of a text as a BCP 47 tag, or nothing where the evidence is thin. Looks at the first 20,000
     * characters.
     */
    public static Optional<String> detect(CharSequence sample) {
        int length = Math.min(sample.length(), LONGEST_SAMPLE);
        Map<Character.UnicodeScript, Integer> letters = lettersByScript(sample, length);
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        if (all < FEWEST_LETTERS) {
            return Optional.empty();
        }
        if (share(letters, all, Character.UnicodeScript.LATIN) > 0.7) {
            return byWords(sample, length);
        }
        return byScript(letters, all, sample, length);
    }

    private static Map<Character.UnicodeScript, Integer> lettersByScript(CharSequence sample, int length) {
        Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
        for (int i = 0; i < length; ) {
            int c = Character.codePointAt(sample, i);
            if (Character.isLetter(c)) {
                letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            }
            i += Character.charCount(c);
        }
        return letters;
    }

    private static double share(
            Map<Character.UnicodeScript, Integer> letters, int all, Character.UnicodeScript script) {
        return letters.getOrDefault(script, 0) / (double) all;
    }

    private static Optional<String> byScript(
            Map<Character.UnicodeScript, Integer> letters, int all, CharSequence sample, int length) {
        double kana = share(letters, all, Character.UnicodeScript.HIRAGANA)
                + share(letters, all, Character.UnicodeScript.KATAKANA);
        double han = share(letters, all, Character.UnicodeScript.HAN);
        if (han + kana > 0.4) {
            return Optional.of(kana > 0.05 * (han + kana) ? "ja" : "zh");
        }
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() > all / 2)
                .findFirst()
                .flatMap(entry -> switch (entry.getKey()) {
                    case CYRILLIC -> cyrillic(sample, length);
                    case GREEK -> Optional.of("el");
                    case HANGUL -> Optional.of("ko");
                    case ARABIC ->
                        Optional.of(count(sample, length, "\u067E\u0686\u0698\u06AF\u06CC") > 0 ? "fa" : "ar");
                    case HEBREW -> Optional.of("he");
                    case THAI -> Optional.of("th");
                    case DEVANAGARI -> Optional.of("hi");
                    case ARMENIAN -> Optional.of("hy");
                    case GEORGIAN -> Optional.of("ka");
                    case BENGALI -> Optional.of("bn");
                    case TAMIL -> Optional.of("ta");
                    default -> Optional.empty();
                });
    }

    /** Ukrainian, Belarusian, Serbian and Macedonian have letters that Russian has not; Bulgarian lacks some of its. */
    private static Optional<String> cyrillic(CharSequence sample, int length) {
        int belarusian = count(sample, length, "\u045E\u040E");
        int ukrainian = count(sample, length, "\u0456\u0457\u0454\u0491\u0406\u0407\u0404\u0490");
        int serbian = count(sample, length, "\u0452\u045B\u0458\u0459\u045A\u045F");
        int russian = count(sample, length, "\u044B\u044D\u0451\u042B\u042D");
        int bulgarian = count(sample, length, "\u044A");
        int letters = Math.max(1, length / 200);
        if (belarusian > letters) {
            return Optional.of("be");
        }
        if (ukrainian > letters && ukrainian > russian) {
            return Optional.of("uk");
        }
        if (serbian > letters) {
            return Optional.of("sr");
        }
        if (russian > letters) {
            return Optional.of("ru");
        }
        return bulgarian > letters ? Optional.of("bg") : Optional.empty();
    }

    private static int count(CharSequence sample, int length, String letters) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (letters.indexOf(sample.charAt(i)) >= 0) {
                count++;
            }
        }
        return count;
    }

    private static Optional<String> byWords(CharSequence sample, int length) {
        Map<String, Double> scores = new HashMap<>();
        int words = 0;
        int i = 0;
        while (i < length) {
            int start = i;
            while (i < length && Character.isLetter(sample.charAt(i))) {
                i++;
            }
            if (i > start) {
                words++;
                score(sample, start, i, scores);
            }
            i++;
        }
        return words < FEWEST_WORDS ? Optional.empty() : best(scores, words);
    }

    /** A word counts for every language that has it, the less the more have it. */
    private static void score(CharSequence sample, int start, int end, Map<String, Double> scores) {
        if (end - start > LONGEST_WORD) {
            return;
        }
        String word = sample.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
        List<String> languages = LANGUAGES_OF_WORD.getOrDefault(word, List.of());
        for (String language : languages) {
            scores.merge(language, 1 / Math.sqrt(languages.size()), Double::sum);
        }
    }

    private static Optional<String> best(Map<String, Double> scores, int words) {
        String best = "";
        double bestScore = 0;
        double secondScore = 0;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (score.getValue() > bestScore) {
                secondScore = bestScore;
                bestScore = score.getValue();
                best = score.getKey();
            } else {
                secondScore = Math.max(secondScore, score.getValue());
            }
        }
        boolean clear = bestScore >= LEAST_SHARE * words && bestScore >= LEAD * secondScore;
        return clear ? Optional.of(best) : Optional.empty();
    }

    private static Map<String, List<String>> languagesOfWord() {
        Map<String, List<String>> languages = new HashMap<>();
        FUNCTION_WORDS.forEach((language, words) -> {
            for (String word : words.split(" ")) {
                List<String> known = languages.computeIfAbsent(word, w -> new ArrayList<>());
                if (!known.contains(language)) {
                    known.add(language);
                }
            }
        });
        languages.replaceAll((word, list) -> List.copyOf(list));
        return Map.copyOf(languages);
    }
}
