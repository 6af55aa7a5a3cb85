package io.pdfaudio.pdf;

import java.util.Locale;
import java.util.Set;

/** The numbers that chapters are counted with in words: "Chapter One", "Cap&iacute;tulo primero", "Erstes Kapitel". */
final class NumberWords {

    private static final Set<String> WORDS = Set.of((""
                    // English
                    + "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                    + "seventeen eighteen nineteen first second third fourth fifth sixth seventh eighth ninth tenth "
                    + "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
                    + "twentieth last "
                    // German
                    + "eins zwei drei vier f\u00FCnf sechs sieben acht neun zehn elf zw\u00F6lf dreizehn vierzehn "
                    + "f\u00FCnfzehn sechzehn siebzehn achtzehn neunzehn zwanzig erstes zweites drittes viertes "
                    + "f\u00FCnftes sechstes siebentes siebtes achtes neuntes zehntes elftes zw\u00F6lftes dreizehntes "
                    + "vierzehntes f\u00FCnfzehntes sechzehntes siebzehntes achtzehntes neunzehntes zwanzigstes erster "
                    + "zweiter dritter vierter f\u00FCnfter letztes letzter "
                    // French
                    + "un deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt premier "
                    + "premi\u00E8re deuxi\u00E8me seconde troisi\u00E8me quatri\u00E8me cinqui\u00E8me sixi\u00E8me "
                    + "septi\u00E8me huiti\u00E8me neuvi\u00E8me dixi\u00E8me onzi\u00E8me douzi\u00E8me dernier "
                    + "derni\u00E8re "
                    // Spanish
                    + "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince veinte primero "
                    + "primera segundo segunda tercero tercera cuarto cuarta quinto quinta sexto sexta s\u00E9ptimo "
                    + "s\u00E9ptima octavo octava noveno novena d\u00E9cimo d\u00E9cima und\u00E9cimo duod\u00E9cimo "
                    + "\u00FAltimo \u00FAltima "
                    // Italian
                    + "due quattro sette otto nove dieci undici dodici tredici quattordici quindici sedici venti primo "
                    + "prima secondo seconda terzo terza quarto quarta sesto settimo ottavo nono decimo undicesimo "
                    + "dodicesimo ultimo ultima "
                    // Portuguese
                    + "um dois tr\u00EAs quatro sete oito dez doze treze catorze vinte primeiro primeira terceiro terceira "
                    + "s\u00E9timo oitavo "
                    // Dutch
                    + "een \u00E9\u00E9n twee drie vijf zes zeven negen tien twaalf dertien veertien vijftien zestien "
                    + "zeventien achttien negentien twintig eerste tweede derde vierde vijfde zesde zevende achtste "
                    + "negende tiende elfde twaalfde laatste "
                    // Russian
                    + "\u043E\u0434\u0438\u043D \u0434\u0432\u0430 \u0442\u0440\u0438 \u0447\u0435\u0442\u044B\u0440\u0435 "
                    + "\u043F\u044F\u0442\u044C \u0448\u0435\u0441\u0442\u044C \u0441\u0435\u043C\u044C "
                    + "\u0432\u043E\u0441\u0435\u043C\u044C \u0434\u0435\u0432\u044F\u0442\u044C "
                    + "\u0434\u0435\u0441\u044F\u0442\u044C \u043F\u0435\u0440\u0432\u044B\u0439 "
                    + "\u043F\u0435\u0440\u0432\u0430\u044F \u0432\u0442\u043E\u0440\u043E\u0439 "
                    + "\u0432\u0442\u043E\u0440\u0430\u044F \u0442\u0440\u0435\u0442\u0438\u0439 "
                    + "\u0442\u0440\u0435\u0442\u044C\u044F \u0447\u0435\u0442\u0432\u0435\u0440\u0442\u044B\u0439 "
                    + "\u0447\u0435\u0442\u0432\u0451\u0440\u0442\u044B\u0439 "
                    + "\u0447\u0435\u0442\u0432\u0435\u0440\u0442\u0430\u044F "
                    + "\u0447\u0435\u0442\u0432\u0451\u0440\u0442\u0430\u044F \u043F\u044F\u0442\u044B\u0439 "
                    + "\u043F\u044F\u0442\u0430\u044F \u0448\u0435\u0441\u0442\u043E\u0439 "
                    + "\u0448\u0435\u0441\u0442\u0430\u044F \u0441\u0435\u0434\u044C\u043C\u043E\u0439 "
                    + "\u0441\u0435\u0434\u044C\u043C\u0430\u044F \u0432\u043E\u0441\u044C\u043C\u043E\u0439 "
                    + "\u0432\u043E\u0441\u044C\u043C\u0430\u044F \u0434\u0435\u0432\u044F\u0442\u044B\u0439 "
                    + "\u0434\u0435\u0432\u044F\u0442\u0430\u044F \u0434\u0435\u0441\u044F\u0442\u044B\u0439 "
                    + "\u0434\u0435\u0441\u044F\u0442\u0430\u044F "
                    + "\u043E\u0434\u0438\u043D\u043D\u0430\u0434\u0446\u0430\u0442\u044B\u0439 "
                    + "\u043E\u0434\u0438\u043D\u043D\u0430\u0434\u0446\u0430\u0442\u0430\u044F "
                    + "\u0434\u0432\u0435\u043D\u0430\u0434\u0446\u0430\u0442\u044B\u0439 "
                    + "\u0434\u0432\u0435\u043D\u0430\u0434\u0446\u0430\u0442\u0430\u044F "
                    + "\u043F\u043E\u0441\u043B\u0435\u0434\u043D\u0438\u0439 "
                    + "\u043F\u043E\u0441\u043B\u0435\u0434\u043D\u044F\u044F ")
            .split(" "));
    private static final Set<String> TENS =
            Set.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NumberWords() {}

    /** Tells whether a word counts, alone or as "twenty-one" and "TWENTYONE" do. */
    static boolean contains(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (WORDS.contains(lower) || TENS.contains(lower)) {
            return true;
        }
        for (String ten : TENS) {
            if (lower.startsWith(ten)) {
                String unit = lower.substring(ten.length());
                return WORDS.contains(unit.startsWith("-") ? unit.substring(1) : unit);
            }
        }
        return false;
    }
}
