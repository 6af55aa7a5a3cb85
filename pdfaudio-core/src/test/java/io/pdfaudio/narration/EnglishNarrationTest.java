package io.pdfaudio.narration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishNarrationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\u201CIt\u2019s \uFB01ne,\u201D he said. | \"It's fine,\" he said.",
                "wait\u2026 what? | wait... what?",
                "a\u00A0b\u2009c\u200Bd\u00ADe | a b cde",
                "He came\u2014late\u2014and left. | He came, late, and left.",
                "He came \u2013 late \u2013 and left. | He came, late, and left.",
                "He came -- late. | He came, late.",
                "\u201CBut I\u2014\u201D | \"But I...\"",
                "'Sir--' The rabbit left. | 'Sir...' The rabbit left.",
                "'Sir--' he said. | 'Sir,' he said.",
                "He TOOK A WATCH out. THAT'S so VERY odd. | He took a watch out. THAT'S so VERY odd.",
                "Yes,\u2014no. | Yes, no.",
                "Paris\u2013Dakar | Paris-Dakar",
                "a well-known man | a well-known man",
                "\u2022 First point | First point",
                "Stars * * * here | Stars here",
                "Footnote*. | Footnote.",
                "the _very_ thing | the very thing",
                "pages ..... 12 | pages ... twelve",
            })
    void bringsCharactersToPlainOnes(String printed, String spoken) {
        assertThat(Spoken.plain("en", printed).strip()).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Dr. Smith and Mr. and Mrs. Jones | Doctor Smith and Mister and Missus Jones",
                "Mr Hare met Dr Who | Mister Hare met Doctor Who",
                "Prof. Gen. Lee | Professor General Lee",
                "St. John lived in Wall St. then | Saint John lived in Wall Street then",
                "He lived in Elm St. The house fell. | He lived in Elm Street. The house fell.",
                "Mount St. Helens | Mount Saint Helens",
                "At 221B Baker St. he waited. | At two hundred twenty one B Baker Street he waited.",
                "fruit, e.g. apples, i.e. food | fruit, for example, apples, that is, food",
                "i. e., two | that is, two",
                "pens, ink, etc. The shop | pens, ink, et cetera. The shop",
                "pens, ink, etc. and | pens, ink, et cetera and",
                "Smith et al. showed | Smith and others showed",
                "cats vs. dogs, cf. Fig. 3 | cats versus dogs, compare Figure three",
                "No. 5 and nos. 6 | Number five and numbers six",
                "No. He did not. No. I am not. | No. He did not. No. I am not.",
                "'Yes,' said I. 'Under it.' | 'Yes,' said I. 'Under it.'",
                "see p. 5, pp. 12\u201315 and ch. 2 of vol. 3 | see page five, pages twelve to fifteen and chapter two of volume three",
                "approx. 5 | approximately five",
                "at 5 p.m. He left. | at five P M. He left.",
                "at 5 p.m. he left | at five P M he left",
                "10am | Ten A M",
                "the U.S. Army of the U.S. | the U S Army of the U S.",
                "J. R. R. Tolkien and C.S. Lewis | J R R Tolkien and C S Lewis",
                "So did I. He knew. | So did I. He knew.",
                "John Smith, Jr., of Acme Inc. and Co. | John Smith, Junior, of Acme Incorporated and Company.",
                "on Jan. 5, 1984 | on January fifth, nineteen eighty four",
                "In Sept. The rain | In September. The rain",
                "Ph.D. in physics | P H D in physics",
                "NASA and the BBC | NASA and the BBC",
                "500 B.C. | Five hundred B C.",
                "DR. SMITH | Doctor SMITH",
                "1 lb. of it and 2 lb. | One pound of it and two pounds.",
            })
    void writesOutAbbreviations(String printed, String spoken) {
        assertThat(Spoken.plain("en", printed)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "0 1 12 123 | Zero one twelve one hundred twenty three",
                "1,234,567 people | One million two hundred thirty four thousand five hundred sixty seven people",
                "3.14 and .5 and 0.05 | Three point one four and point five and zero point zero five",
                "-5 or \u22125 | Minus five or minus five",
                "1st 2nd 3rd 4th 21st 112th | First second third fourth twenty first one hundred twelfth",
                "in 1805, 1900 and 2005 | in eighteen oh five, nineteen hundred and two thousand five",
                "the 1990s, the '90s, the 1900s, his 30s | the nineteen nineties, the nineties, the nineteen hundreds, his thirties",
                "class of '45 and '05 | class of forty five and oh five",
                "pages 12-15, 12\u201315, 3 - 5 | pages twelve to fifteen, twelve to fifteen, three to five",
                "1914\u20131918 and 1914-18 | Nineteen fourteen to nineteen eighteen and nineteen fourteen to nineteen eighteen",
                "1/2 cup, 3/4, 2 1/2, 2\u00BD, 1\u00BC | One half cup, three quarters, two and a half, two and a half, one and a quarter",
                "24/7 and 9/11 | Twenty four seven and nine eleven",
                "at 3:45, 3:00, 3:05, 15:00 | at three forty five, three o'clock, three oh five, fifteen hundred",
                "at 3:00 p.m. | at three P M.",
                "won 3:1 | won three to one",
                "12 May 1984 | The twelfth of May nineteen eighty four",
                "on the 12 May | on the twelfth of May",
                "May 12, 1984 | May twelfth, nineteen eighty four",
                "May 12th | May twelfth",
                "2024-05-12 | May twelfth, twenty twenty four",
                "5/12/1984 | May twelfth, nineteen eighty four",
                "12.5.1984 | May twelfth, nineteen eighty four",
                "call 555-0123 or 555-123-4567 | call five five five, zero one two three or five five five, one two three, four five six seven",
                "+49 30 901820 | Plus four nine, three zero, nine zero one eight two zero",
                "(555) 123-4567 | Five five five, one two three, four five six seven",
                "007 | Zero zero seven",
                "12345678 and 10000000 | One two three four five six seven eight and ten million",
                "Section C.4 and B.2.1 | Section C point four and B point two point one",
                "Section 3.1.2 | Section three point one point two",
                "a 20-year-old, mid-1990s, F-16 | a twenty-year-old, mid-nineteen nineties, F-sixteen",
                "H2O, MP3, CO\u2082 | H two O, MP three, CO two",
                "4 x 6 and 1920\u00D71080 | Four by six and nineteen twenty by ten eighty",
                "#5 | Number five",
                "just '1' in '20' cases | just 'one' in 'twenty' cases",
                "in 1984, some 12 people, on May 3, and 5 km more. | in nineteen eighty four, some twelve people, on May third, and five kilometers more.",
            })
    void writesOutNumbers(String printed, String spoken) {
        assertThat(Spoken.plain("en", printed)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "$3.50 and $1 and $0.50 | Three dollars and fifty cents and one dollar and fifty cents",
                "$1,000 and $3.00 | One thousand dollars and three dollars",
                "\u00A32 million and $2.5bn | Two million pounds and two point five billion dollars",
                "\u20AC5\u201310 | Five to ten euros",
                "US$5 | Five US dollars",
                "a $5 bill | a five dollar bill",
                "a $2 million house | a two million dollar house",
                "20 \u20AC and 50\u00A2 | Twenty euros and fifty cents",
                "-$5 | Minus five dollars",
                "$ sign | dollars sign",
                "5 km, 1 km, 5km, 10 km/h | Five kilometers, one kilometer, five kilometers, ten kilometers per hour",
                "a 5 km run | a five kilometer run",
                "20 \u00B0C, 5\u00B0, 50%, 5\u201310 % | Twenty degrees Celsius, five degrees, fifty percent, five to ten percent",
                "2000 MB | Two thousand megabytes",
                "5 m\u00B2 | Five square meters",
                "x\u00B2 + y\u00B3 = 10\u2076 | x squared plus y cubed equals ten to the power of six",
                "AT&T, R & D | AT and T, R and D",
                "and/or | and or",
                "File > Print | File, Print",
                "x > 5 | x is greater than five",
                "[sic] | (sic)",
                "2 * 3 and 2**3 and minute * 100 | Two times three and two to the power of three and minute times one hundred",
                "4/2 | Four over two",
                "3 - 2 = 1 and x - y > 0 | Three minus two equals one and x minus y is greater than zero",
                "c< 5 and x>5, C# | c is less than five and x is greater than five, C sharp",
                "see /etc/fstab and uses_only | see slash etc fstab and uses only",
            })
    void writesOutMoneyMeasuresAndSymbols(String printed, String spoken) {
        assertThat(Spoken.plain("en", printed)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Chapter IV | Chapter four",
                "chapter iv, pp. ix\u2013xii | chapter four, pages nine to twelve",
                "Henry VIII's wives, Louis XIV and James I | Henry the eighth's wives, Louis the fourteenth and James the first",
                "World War II and III | World War two and three",
                "the XIX century | the nineteenth century",
                "I think the part I played | I think the part I played",
                "He saw Charles. I am late. | He saw Charles. I am late.",
                "Part I, Act V | Part one, Act five",
                "Appendix C, MIX and CD | Appendix C, MIX and CD",
                "MCMXCIV | Nineteen ninety four",
                "(iv) | (Four)",
            })
    void writesOutRomanNumerals(String printed, String spoken) {
        assertThat(Spoken.plain("en", printed)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "CHAPTER IV DOWN THE RABBIT-HOLE | Chapter four Down The Rabbit-Hole",
                "THE BBC AND DR. WHO | The BBC And Doctor Who",
                "The NASA Program | The NASA Program",
                "CHAPTER I Down the Hole | Chapter one Down the Hole",
                "I. The Letter | One. The Letter",
                "XII | Twelve",
                "V. CONCLUSION | Five. Conclusion",
                "3.1 Scope | Three point one Scope",
            })
    void speaksHeadingsInCapitalsAsWords(String printed, String spoken) {
        assertThat(Spoken.heading("en", printed)).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "as shown [12]. | as shown.",
                "as shown [3, 5\u20137], and | as shown, and",
                "as shown[Knu84]. | as shown.",
                "see [12] for | see 12 for",
                "a[5] in [1984] at [-1] | a[5] in [1984] at [-1]",
                "at https://www.example.com/a?b=1. | at example dot com.",
                "(www.example.co.uk/x) | (example dot co dot UK)",
                "see http://en.example.org/wiki/Some_page. | see en dot example dot org.",
                "to ann.lee@example.org, please | to ann dot lee at example dot org, please",
                "Dr. No costs $5 \u2014 20% | Dr. No costs $5 \u2014 20%",
            })
    void changesOnlyWhatVoicesMisreadWhereTheyReadTheRest(String printed, String spoken) {
        assertThat(Spoken.light("en", printed)).isEqualTo(spoken);
    }
}
