package io.pdfaudio.narration;

import io.pdfaudio.document.Block;

/**
 * Changes how a text is spoken, for one reason: it writes out numbers, say, or leaves out reference marks. Implementations
 * are immutable, thread-safe and do no I/O; their cost grows linearly with the text.
 */
@FunctionalInterface
public interface NarrationStep {

    /**
     * Applies the step.
     *
     * @param text the text as the steps before left it
     * @param block the block the text is from, for its role on the page
     * @return the changed text over the same printed text, or {@code text} itself where there is nothing to do
     */
    AlignedText apply(AlignedText text, Block block);
}
