package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherLanguagesNarrationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "de | Dr. Maus wog 1.234,5 kg, d. h. viel, usw. Dann kam Abb. 3. | Doktor Maus wog eintausendzweihundertvierunddreißig Komma fünf Kilogramm, das heißt viel, und so weiter. Dann kam Abbildung drei.",
                "de | am 3. Mai 1984 im 19. Jahrhundert | am dritten Mai neunzehnhundertvierundachtzig im neunzehnten Jahrhundert",
                "de | um 14:30, am 12.05.1984, 5\u201310 % | um vierzehn Uhr dreißig, am zwölften Mai neunzehnhundertvierundachtzig, fünf bis zehn Prozent",
                "de | 3,50 \u20AC | Drei Euro fünfzig Cent",
                "fr | M. Dupont, p. ex., a 1 234 ans et 3,5 m | Monsieur Dupont, par exemple, a mille deux cent trente-quatre ans et trois virgule cinq mètres",
                "fr | le 1er et la 2e | le premier et la deuxième",
                "es | El Sr. Gil vive en la pág. 12, 2.\u00BA piso, 3\u00AA puerta | El señor Gil vive en la página doce, segundo piso, tercera puerta",
                "es | Cuesta 20 \u20AC, p. ej. | Cuesta veinte euros, por ejemplo",
                "it | Il sig. Neri, 10 km, cap. IV | Il signor Neri, dieci chilometri, capitolo quattro",
                "nl | De heer Jansen, d.w.z. nr. 5, 10 km/u | De heer Jansen, dat wil zeggen nummer vijf, tien kilometer per uur",
                "pt | O Sr. Silva pagou R$ 5,50, etc. | O senhor Silva pagou cinco reais cinquenta centavos, et cetera.",
                "ru | \u0441\u0442\u0440. 5 \u0438 \u0442. \u0434. | \u0441\u0442\u0440\u0430\u043D\u0438\u0446\u0430 \u043F\u044F\u0442\u044C \u0438 \u0442\u0430\u043A \u0434\u0430\u043B\u0435\u0435.",
                "de | 1.1. Was ist das? | Eins Punkt eins. Was ist das?",
                "de | Fassung 2,0 wiegt 1,50 kg | Fassung zwei Komma null wiegt eins Komma f\u00FCnf null Kilogramm",
                "it | pesa 2,0 kg nel cap. VI | pesa due virgola zero chilogrammi nel capitolo sei",
                "fr | le \u00AB Linux \u00BB, dit-il | le \"Linux\", dit-il",
                "sv | 12 katter | Tolv katter",
            })
    void writesOutNumbersAndAbbreviations(String language, String printed, String spoken) {
        assertThat(Spoken.plain(language, printed)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "fr | Louis XIV et François Ier au XIXe siècle | Louis quatorze et François premier au dix-neuvième siècle",
                "es | Carlos V, Luis XIV, Isabel II, el siglo XIX | Carlos quinto, Luis catorce, Isabel segunda, el siglo diecinueve",
                "it | Luigi XIV nel secolo XIX | Luigi quattordicesimo nel secolo diciannovesimo",
                "nl | Willem III in de 19e eeuw | Willem de derde in de negentiende eeuw",
                "pt | D. João VI e Luís XIV | dom João sexto e Luís catorze",
                "ru | Александр II, XIX век, 5-й и 3-я | Александр второй, девятнадцатый век, пятый и третья",
                "de | Ludwig XIV. und Wilhelm II., Katharina II. war | Ludwig der vierzehnte und Wilhelm der zweite, Katharina die zweite war",
                "de | das XIX. Jahrhundert | das neunzehnte Jahrhundert",
            })
    void saysTheNumbersOfRulersAndCenturiesAsTheLanguageDoes(String language, String printed, String spoken) {
        assertThat(Spoken.plain(language, printed)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "fr | c.-à-d. lui, n° 5, av. J.-C. | c'est-à-dire lui, numéro cinq, avant Jésus-Christ.",
                "fr | à 14h30 et 1/2 | à quatorze heures trente et un demi",
                "fr | en 1984, la 1re | en mille neuf cent quatre-vingt-quatre, la première",
                "es | el s. XIX, EE. UU., a. de C. | el siglo diecinueve, Estados Unidos, antes de Cristo.",
                "it | p. es. la sig.ra Neri, 3/4 | per esempio la signora Neri, tre quarti",
                "it | gli anni '80 | gli anni ottanta",
                "nl | o.m. om 14.30 uur, i.v.m. dit | onder meer om veertien uur dertig, in verband met dit",
                "pt | às 14h30, V. Exa. viu 1/2 | às catorze horas e trinta, vossa excelência viu um meio",
                "de | u. a. v. Chr., z. T. um 14.30 Uhr, §§ 3-5 | unter anderem vor Christus, zum Teil um vierzehn Uhr dreißig, Paragrafen drei bis fünf",
                "de | die 1980er Jahre, Dr. med. Klein, S. xii | die neunzehnhundertachtziger Jahre, Doktor der Medizin Klein, Seite zwölf",
                "ru | г-н Иванов, до н. э., д. 5 | господин Иванов, до нашей эры, дом пять",
            })
    void knowsWhatTheLanguageAbbreviates(String language, String printed, String spoken) {
        assertThat(Spoken.plain(language, printed)).isEqualTo(spoken);
    }

    @Test
    void keepsTheLettersOfTheLanguage() {
        assertThat(Spoken.plain("cs", "\u0158eka te\u010De.")).isEqualTo("\u0158eka te\u010De.");
        assertThat(Spoken.plain("ja", "\u4ECA\u65E5\u306F\u6674\u308C\u3002"))
                .isEqualTo("\u4ECA\u65E5\u306F\u6674\u308C\u3002");
    }

    @Test
    void namesSingleGreekLettersAndDropsForeignWordsInEnglish() {
        assertThat(Spoken.plain("en", "the \u03B1 rays, caf\u00E9, na\u00EFve Dvo\u0159\u00E1k"))
                .isEqualTo("the alpha rays, cafe, naive Dvorak");
        assertThat(Spoken.plain("en", "Beijing (\u5317\u4EAC) is big")).isEqualTo("Beijing is big");
    }
}
