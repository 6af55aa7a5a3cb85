package io.pdfaudio.speech;

import static java.util.Objects.requireNonNull;

import io.pdfaudio.exception.OutputException;
import io.pdfaudio.exception.UnavailableException;
import java.nio.file.Path;
import java.util.List;

/**
 * The voices of a provider that are files to be fetched once: which there are, and those on this machine. Nothing is fetched
 * unless a method here is called. Thread-safe, also beside other processes.
 */
public interface VoiceCatalogue {

    /**
     * A voice that can be installed.
     *
     * @param id what installs it
     * @param language the language it speaks as a BCP 47 tag, for example {@code en-US}
     * @param quality how good it sounds, in the provider's own word, for example {@code medium}; may be empty
     * @param speakers how many people speak in it, each of which is a voice to choose; at least 1
     * @param bytes how much is fetched
     * @param installed whether it is on this machine already
     */
    record Entry(String id, String language, String quality, int speakers, long bytes, boolean installed) {

        /** Checks for nulls. */
        public Entry {
            requireNonNull(id, "id");
            requireNonNull(language, "language");
            requireNonNull(quality, "quality");
        }
    }

    /** Is told how far a download has come. Called often, by the thread that installs. */
    @FunctionalInterface
    interface Progress {

        /** Tells nobody. */
        Progress NONE = (done, total) -> {};

        /**
         * So much is there.
         *
         * @param done the bytes that are there; less than before where something had to be fetched again
         * @param total the bytes there will be
         */
        void at(long done, long total);
    }

    /** Returns the folder that voices are installed in. It need not exist. */
    Path folder();

    /**
     * Returns what can be installed, sorted by language. It is asked for over the network.
     *
     * @throws UnavailableException if there is no network or the answer is no catalogue
     * @throws InterruptedException if the calling thread is interrupted
     */
    List<Entry> available() throws InterruptedException;

    /**
     * Installs a voice. A download that broke off goes on where it ended. What was fetched is compared with its checksum, and the
     * voice appears complete or not at all; one that is there and whole is not fetched again.
     *
     * @param id the id of an entry
     * @return the files of the voice
     * @throws UnavailableException if there is no such voice, or it could not be fetched
     * @throws OutputException if the folder cannot be written
     * @throws InterruptedException if the calling thread is interrupted; what was fetched so far is used the next time
     */
    List<Path> install(String id, Progress progress) throws InterruptedException;

    /**
     * Removes a voice, whether it was installed here or put into the folder by hand.
     *
     * @return the files that are gone
     * @throws UnavailableException if there is no such voice in the folder
     * @throws OutputException if a file cannot be deleted
     */
    List<Path> remove(String id);

    /**
     * Fetches the libraries that the voices need and that are not on the class path. They are compared with checksums that are
     * part of the provider.
     *
     * @param folder where they are put; its jars have to be on the class path before the voices speak
     * @return the libraries in the folder; none where nothing has to be added to the class path
     * @throws UnavailableException if one could not be fetched
     * @throws OutputException if the folder cannot be written
     * @throws InterruptedException if the calling thread is interrupted; what was fetched so far is used the next time
     */
    List<Path> installLibraries(Path folder, Progress progress) throws InterruptedException;

    /**
     * Returns what else this machine lacks before the voices speak: a sentence for each, which says what to do.
     *
     * @param libraries a folder whose jars are on the class path the next time; it need not exist
     */
    List<String> missing(Path libraries);
}
