package io.pdfaudio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The boat was late, and nobody on the pier knew whether it would come before the tide turned.",
                "de | Das Boot war sp\u00E4t dran, und niemand auf dem Steg wusste, ob es noch vor der Flut kommen w\u00FCrde.",
                "fr | Le bateau \u00E9tait en retard, et personne sur le quai ne savait s'il viendrait avant la mar\u00E9e du soir.",
                "es | El barco llegaba tarde y nadie en el muelle sab\u00EDa si iba a venir antes de que cambiara la marea.",
                "it | Il battello era in ritardo e nessuno sul molo sapeva se sarebbe arrivato prima della marea di sera.",
                "nl | De boot was laat en niemand op de steiger wist of hij nog voor het getij zou komen, maar we wachtten.",
                "pt | O barco estava atrasado e ningu\u00E9m no cais sabia se ele chegaria antes da mar\u00E9, mas n\u00E3o sa\u00EDmos.",
                "sv | B\u00E5ten var sen och ingen p\u00E5 bryggan visste om den skulle komma, men vi hade inte n\u00E5got att g\u00F6ra.",
                "da | B\u00E5den var forsinket, og ingen p\u00E5 broen vidste, hvad der var sket, men vi blev der og ventede ikke af lyst.",
                "no | B\u00E5ten var forsinket, og ingen p\u00E5 brygga visste hva som hadde skjedd, men vi ble der til etter m\u00F8rket av lyst.",
                "fi | Vene oli my\u00F6h\u00E4ss\u00E4, ja kukaan ei tiennyt, ett\u00E4 se oli jo tullut, mutta me odotimme niin kuin muutkin olivat.",
                "pl | \u0141\u00F3d\u017A si\u0119 sp\u00F3\u017Ania\u0142a i nikt na pomo\u015Bcie nie wiedzia\u0142, czy przyp\u0142ynie przed noc\u0105, ale to nie by\u0142o dla nas nic nowego.",
                "cs | Lo\u010F m\u011Bla zpo\u017Ed\u011Bn\u00ED a nikdo na molu nev\u011Bd\u011Bl, jestli se uk\u00E1\u017Ee, ale to pro n\u00E1s nebylo nic, co by se nestalo u\u017E d\u0159\u00EDve.",
                "hu | A haj\u00F3 k\u00E9sett, \u00E9s a m\u00F3l\u00F3n senki nem tudta, hogy megj\u00F6n-e m\u00E9g az este, de ez nem volt \u00FAj, csak egy nap volt.",
                "tr | Tekne ge\u00E7 kald\u0131 ve iskelede kimse onun gelece\u011Fini bilmiyordu ama bu bizim i\u00E7in yeni bir \u015Fey de\u011Fil, her zaman \u00E7ok bekleriz.",
                "ro | Barca \u00EEnt\u00E2rzia \u0219i nimeni de pe ponton nu \u0219tia dac\u0103 va veni pentru c\u0103 era mai t\u00E2rziu ca de obicei, dar nu este nimic nou.",
                "ca | El vaixell anava tard i ning\u00FA del moll no sabia si vindria amb la marea, per\u00F2 aquesta gent hi \u00E9s sempre fins molt tard.",
                "la | Navis tarda erat et nemo in portu sciebat quid esset, sed non est quod timeamus, quia enim ad noctem etiam venit cum ventis.",
                "ru | \u041B\u043E\u0434\u043A\u0430 \u043E\u043F\u0430\u0437\u0434\u044B\u0432\u0430\u043B\u0430, \u0438 \u043D\u0438\u043A\u0442\u043E \u043D\u0435 \u0437\u043D\u0430\u043B, \u043F\u0440\u0438\u0434\u0451\u0442 \u043B\u0438 \u043E\u043D\u0430 \u0434\u043E \u043D\u043E\u0447\u0438, \u043D\u043E \u043C\u044B \u0436\u0434\u0430\u043B\u0438 \u044D\u0442\u043E\u0433\u043E.",
                "uk | \u0427\u043E\u0432\u0435\u043D \u0437\u0430\u043F\u0456\u0437\u043D\u044E\u0432\u0430\u0432\u0441\u044F, \u0456 \u043D\u0456\u0445\u0442\u043E \u043D\u0435 \u0437\u043D\u0430\u0432, \u0447\u0438 \u0432\u0456\u043D \u043F\u0440\u0438\u0439\u0434\u0435 \u0434\u043E \u043D\u043E\u0447\u0456, \u0430\u043B\u0435 \u043C\u0438 \u0457\u0445 \u0447\u0435\u043A\u0430\u043B\u0438.",
                "el | \u03A4\u03BF \u03C0\u03BB\u03BF\u03AF\u03BF \u03AC\u03C1\u03B3\u03B7\u03C3\u03B5 \u03BA\u03B1\u03B9 \u03BA\u03B1\u03BD\u03B5\u03AF\u03C2 \u03C3\u03C4\u03B7\u03BD \u03B1\u03C0\u03BF\u03B2\u03AC\u03B8\u03C1\u03B1 \u03B4\u03B5\u03BD \u03AE\u03BE\u03B5\u03C1\u03B5 \u03B1\u03BD \u03B8\u03B1 \u03C6\u03C4\u03AC\u03C3\u03B5\u03B9",
                "ja | \u8239\u306F\u9045\u308C\u3066\u3044\u305F\u3002\u685F\u6A4B\u306B\u3044\u308B\u4EBA\u306F\u8AB0\u3082\u3001\u6F6E\u304C\u5909\u308F\u308B\u524D\u306B\u8239\u304C\u6765\u308B\u304B\u3069\u3046\u304B\u77E5\u3089\u306A\u304B\u3063\u305F\u3002\u591C\u306B\u306A\u3063\u305F\u3002",
                "zh | \u8239\u6765\u665A\u4E86\uFF0C\u7801\u5934\u4E0A\u6CA1\u6709\u4EBA\u77E5\u9053\u5B83\u4F1A\u4E0D\u4F1A\u5728\u6DA8\u6F6E\u4E4B\u524D\u5230\u8FBE\uFF0C\u4F46\u662F\u6211\u4EEC\u8FD8\u662F\u5728\u7B49\u5F85\uFF0C\u76F4\u5230\u591C\u91CC\u624D\u56DE\u5BB6\u3002\u6211\u4EEC\u90FD\u5F88\u7D2F\u3002",
                "ko | \uBC30\uAC00 \uB2A6\uC5C8\uACE0 \uBD80\uB450\uC5D0 \uC788\uB294 \uC0AC\uB78C\uB4E4\uC740 \uC544\uBB34\uB3C4 \uADF8\uAC83\uC774 \uBC00\uBB3C \uC804\uC5D0 \uC62C\uC9C0 \uC54C\uC9C0 \uBABB\uD588\uB2E4 \uC6B0\uB9AC\uB294 \uBC24\uAE4C\uC9C0 \uAE30\uB2E4\uB838\uACE0 \uB9E4\uC6B0 \uCD94\uC6E0\uB2E4",
                "he | \u05D4\u05E1\u05D9\u05E8\u05D4 \u05D0\u05D9\u05D7\u05E8\u05D4 \u05D5\u05D0\u05D9\u05E9 \u05E2\u05DC \u05D4\u05DE\u05D6\u05D7 \u05DC\u05D0 \u05D9\u05D3\u05E2 \u05D0\u05DD \u05D4\u05D9\u05D0 \u05EA\u05D2\u05D9\u05E2 \u05DC\u05E4\u05E0\u05D9 \u05D4\u05DC\u05D9\u05DC\u05D4",
                "ar | \u062A\u0623\u062E\u0631 \u0627\u0644\u0642\u0627\u0631\u0628 \u0648\u0644\u0645 \u064A\u0643\u0646 \u0623\u062D\u062F \u0639\u0644\u0649 \u0627\u0644\u0631\u0635\u064A\u0641 \u064A\u0639\u0631\u0641 \u0645\u062A\u0649 \u064A\u0635\u0644 \u0642\u0628\u0644 \u0627\u0644\u0644\u064A\u0644",
            })
    void tellsTheLanguageOfASentence(String language, String sentence) {
        assertThat(LanguageDetector.detect(sentence)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Short.",
                "1 2 3 4 5 6 7 8 9 10 11 12",
                "xbcd qrst lmnp wxyz kjhg fghj qwrt zxcv bnmk lkjh gfds poiu",
                "Anderson Baker Clark Davis Evans Foster Green Harris Irving Jackson Keller Lewis Morgan"
            })
    void saysNothingWithoutEvidence(String text) {
        assertThat(LanguageDetector.detect(text)).isEmpty();
    }

    @Test
    void looksOnlyAtTheBeginningOfALongText() {
        String english = "the old man and the sea was all that he had to live for, and it was not much. ".repeat(300);
        String text = english + "und der die das ist nicht ein mit von zu ".repeat(50_000);

        assertThat(LanguageDetector.detect(text)).contains("en");
    }
}
