package io.pdfaudio.provider.piper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A voice on this machine.
 *
 * @param id its name, which is that of the files without their endings
 * @param model the neural network
 */
record VoiceFile(String id, Path model) {

    static final String MODEL = ".onnx";
    static final String CONFIG = ".onnx.json";

    /** Returns the file that says how to use the network. */
    Path config() {
        return beside(CONFIG);
    }

    /** Returns the file that says where the voice comes from and under which licence; it may be missing. */
    Path card() {
        return beside(RemoteVoice.CARD);
    }

    private Path beside(String ending) {
        String name = model.getFileName().toString();
        return model.resolveSibling(name.substring(0, name.length() - MODEL.length()) + ending);
    }

    /** Returns what tells these files from all others. */
    String fingerprint() throws IOException {
        return HexFormat.of().formatHex(RemoteFile.digest("SHA-256", model, config()), 0, 16);
    }
}
