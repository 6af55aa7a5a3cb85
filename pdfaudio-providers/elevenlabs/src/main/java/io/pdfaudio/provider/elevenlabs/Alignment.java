package io.pdfaudio.provider.elevenlabs;

import io.pdfaudio.provider.http.Json;
import io.pdfaudio.provider.http.WordFinder;
import java.util.List;

/** When each character is spoken, which is gathered to words. Tags are no part of them. */
final class Alignment {

    private Alignment() {}

    /** Hands the words to a finder; there are none where ElevenLabs gives no alignment. */
    static void read(Json alignment, WordFinder finder) {
        List<Json> characters = alignment.get("characters").elements();
        List<Json> starts = alignment.get("character_start_times_seconds").elements();
        List<Json> ends = alignment.get("character_end_times_seconds").elements();
        int count = Math.min(characters.size(), Math.min(starts.size(), ends.size()));
        StringBuilder all = new StringBuilder();
        int[] places = new int[count + 1];
        for (int i = 0; i < count; i++) {
            all.append(characters.get(i).text().orElse(""));
            places[i + 1] = all.length();
        }
        String text = all.toString();
        int next = 0;
        StringBuilder word = new StringBuilder();
        double start = 0;
        double end = 0;
        for (int i = 0; i < count; i++) {
            String character = text.substring(places[i], places[i + 1]);
            next = places[i] < next ? next : PhonemeTags.behind(text, places[i]);
            if (places[i] < next) {
                continue;
            }
            if (character.isBlank()) {
                finder.add(word.toString(), start, end);
                word.setLength(0);
            } else {
                start = word.isEmpty() ? starts.get(i).number().orElse(end) : start;
                end = ends.get(i).number().orElse(start);
                word.append(character);
            }
        }
        finder.add(word.toString(), start, end);
    }
}
