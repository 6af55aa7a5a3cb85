package io.pdfaudio.narration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Chooses the steps for a voice, in the order they build on one another. */
final class NarrationSteps {

    private NarrationSteps() {}

    static List<NarrationStep> of(NarrationSettings settings, LanguageWords words) {
        List<NarrationStep> steps = new ArrayList<>();
        steps.add(new WebAddresses(words));
        steps.add(new PlainCharacters());
        steps.add(new ReferenceMarks());
        if (settings.writtenOut()) {
            addWritingOut(steps, settings.language(), words);
        }
        return List.copyOf(steps);
    }

    private static void addWritingOut(List<NarrationStep> steps, String language, LanguageWords words) {
        NumberWords numbers = new NumberWords(language);
        boolean english = Locale.forLanguageTag(language).getLanguage().equals(Locale.ENGLISH.getLanguage());
        steps.add(new Dashes());
        steps.add(new Abbreviations(words));
        steps.add(new WrittenRomanNumerals(language, words, numbers));
        steps.add(new WrittenNumbers(numberRules(language, words, numbers, english), words));
        steps.add(new Symbols(words, numbers));
        if (english) {
            steps.add(new EnglishLetters());
        }
        steps.add(new CapitalWords());
    }

    private static List<NumberRule> numberRules(
            String language, LanguageWords words, NumberWords numbers, boolean english) {
        List<NumberRule> rules = new ArrayList<>();
        if (english) {
            rules.add(new EnglishDates(language, words, numbers));
            rules.add(new EnglishClockTimes(numbers));
            rules.add(new EnglishOrdinals(numbers));
        } else {
            rules.add(new DatesAndTimes(language, words, numbers));
            rules.add(new OrdinalMarks(language, words, numbers));
        }
        rules.add(new MoneyAmounts(language, words, numbers));
        rules.add(new DigitGroups(language, words, numbers));
        if (english) {
            rules.add(new EnglishFractions(numbers));
        }
        rules.add(new Quantities(language, words, numbers));
        return rules;
    }
}
