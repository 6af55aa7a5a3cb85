package io.pdfaudio.narration;

import java.util.ArrayList;
import java.util.List;

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
        NumberLanguage numbers = NumberLanguage.of(language, words);
        steps.add(new Dashes());
        steps.add(new Abbreviations(words));
        steps.add(new WrittenRomanNumerals(numbers));
        steps.add(new WrittenNumbers(numberRules(numbers), numbers));
        steps.add(new Symbols(words, numbers.numbers()));
        if (numbers.english()) {
            steps.add(new EnglishLetters());
        }
        steps.add(new CapitalWords());
    }

    private static List<NumberRule> numberRules(NumberLanguage language) {
        List<NumberRule> rules = new ArrayList<>();
        if (language.english()) {
            rules.add(new EnglishDates(language));
            rules.add(new EnglishClockTimes(language));
            rules.add(new EnglishOrdinals(language));
        } else {
            rules.add(new DatesAndTimes(language));
            rules.add(new OrdinalMarks(language));
        }
        rules.add(new MoneyAmounts(language));
        rules.add(new DigitGroups(language));
        if (language.english()) {
            rules.add(new EnglishFractions(language));
        }
        rules.add(new Quantities(language));
        return rules;
    }
}
