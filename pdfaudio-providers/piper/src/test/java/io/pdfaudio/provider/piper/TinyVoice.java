package io.pdfaudio.provider.piper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes voices whose networks hum, with the files that real voices have. */
final class TinyVoice {

    static final int RATE = 22_050;

    private static final String SOUNDS =
            "abcdefhijklmnoprstuvwxyzæðøħŋœɐɑɒɓɔɕɖɗɘəɚɛɜɞɟɡɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢ"
                    + "ˈˌːˑ˞βθχᵻⱱ.,;:!?'\"()-gqɝ\u0329\u0303\u030A\u0327";

    private TinyVoice() {}

    /** Writes a voice that reads phonemes of eSpeak NG. */
    static Path write(Path folder, String id) throws IOException {
        return write(
                folder,
                id,
                TinyNetwork.ofOne(),
                config("\"espeak\":{\"voice\":\"en-us\"},\"phoneme_type\":\"espeak\""));
    }

    /** Writes a voice that reads letters. */
    static Path writeOfLetters(Path folder, String id) throws IOException {
        return write(
                folder, id, TinyNetwork.ofOne(), config("\"phoneme_type\":\"text\",\"language\":{\"code\":\"de_DE\"}"));
    }

    /** Writes a voice of two speakers. */
    static Path writeOfTwo(Path folder, String id) throws IOException {
        String config = config(
                "\"espeak\":{\"voice\":\"en-gb\"},\"num_speakers\":2,\"speaker_id_map\":{\"mary\":1,\"anne\":0}");
        return write(folder, id, TinyNetwork.ofSeveral(), config);
    }

    static Path write(Path folder, String id, byte[] network, String config) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(id + ".onnx.json"), config);
        return Files.write(folder.resolve(id + ".onnx"), network);
    }

    /** Returns the file beside a network. */
    static String config(String more) {
        int[] number = {4};
        String ids = SOUNDS.codePoints()
                .mapToObj(c -> quoted(Character.toString(c)) + ":[" + number[0]++ + "]")
                .collect(Collectors.joining(","));
        return "{\"audio\":{\"sample_rate\":" + RATE + ",\"quality\":\"low\"},\"inference\":{\"noise_scale\":0.667,"
                + "\"length_scale\":1,\"noise_w\":0.8},\"phoneme_id_map\":{\"_\":[0],\"^\":[1],\"$\":[2],\" \":[3],"
                + ids + "}," + more + "}";
    }

    private static String quoted(String text) {
        return text.equals("\"") ? "\"\\\"\"" : "\"" + text + "\"";
    }
}
