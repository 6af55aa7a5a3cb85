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
                "fr | le \u00AB Linux \u00BB, dit-il | le \"Linux\", dit-il",
                "sv | 12 katter | Tolv katter",
            })
    void writesOutNumbersAndAbbreviations(String language, String printed, String spoken) {
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
