package io.pdfaudio.narration;

import java.util.ArrayList;
import java.util.List;

/** Chooses the steps for a voice, in the order they build on one another. */
final class NarrationSteps {

    private NarrationSteps() {}

    static List<NarrationStep> of(NarrationSettings settings, VoiceInput voice, LanguageWords words) {
        List<NarrationStep> steps = new ArrayList<>();
        steps.add(new CellsAndLines());
        steps.addAll(settings.steps());
        steps.add(new WebAddresses(words));
        steps.add(new PlainCharacters());
        if (settings.citations() == NarrationSettings.Citations.SKIP) {
            steps.add(new ReferenceMarks());
            steps.add(new AuthorYearCitations(words));
            steps.add(new RaisedNumbers());
        }
        addLexicon(steps, settings.lexicon(), words, voice.pronunciations() > 0);
        if (voice.writtenOut()) {
            addWritingOut(steps, voice.language(), words);
        }
        return List.copyOf(steps);
    }

    private static void addLexicon(List<NarrationStep> steps, Lexicon lexicon, LanguageWords words, boolean phonemes) {
        if (!lexicon.entries().isEmpty()) {
            steps.add(new LexiconWords(lexicon, words, phonemes));
        }
    }

    private static void addWritingOut(List<NarrationStep> steps, String language, LanguageWords words) {
        NumberLanguage numbers = NumberLanguage.of(language, words);
        steps.add(new Dashes());
        addLexicon(steps, words.fixedAbbreviations(), words, false);
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
        Quantities quantities = new Quantities(language);
        rules.add(new PlainNumbers(language, quantities));
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
        rules.add(language.english() ? new EnglishFractions(language) : new Fractions(language));
        rules.add(quantities);
        return rules;
    }
}
