package io.pdfaudio.internal.audio;

/**
 * Keeps the peaks of a clip below a ceiling. It sees the whole clip: the gain goes down smoothly before a peak and up again
 * after it, within some milliseconds, and is 1 everywhere else. Stateless.
 */
final class Limiter {

    private static final int WINDOWS_PER_SECOND = 300;
    private static final long HALF = 1L << Integer.SIZE - 1;

    private Limiter() {}

    /**
     * Multiplies samples by a gain and limits them, in place.
     *
     * @param ceiling the highest amplitude of the result, up to 32767
     */
    static void apply(short[] samples, double gain, double ceiling, int sampleRate) {
        int reach = Math.max(1, sampleRate / WINDOWS_PER_SECOND);
        double most = ceiling / gain;
        int next = firstAbove(samples, 0, most);
        int done = 0;
        while (next < samples.length) {
            int from = Math.max(done, next - 2 * reach);
            int last = next;
            int above = next;
            while (above < samples.length && above <= last + 4 * reach) {
                last = above;
                above = firstAbove(samples, above + 1, most);
            }
            int to = Math.min(samples.length, last + 2 * reach + 1);
            scale(samples, done, from, gain);
            limit(samples, from, to, gain, ceiling, reach);
            done = to;
            next = above;
        }
        scale(samples, done, samples.length, gain);
    }

    private static int firstAbove(short[] samples, int from, double most) {
        int i = from;
        while (i < samples.length && Math.abs((int) samples[i]) <= most) {
            i++;
        }
        return i;
    }

    private static void scale(short[] samples, int from, int to, double gain) {
        // In whole numbers, 32 bits behind the point, which is twice as fast.
        long factor = Math.round(gain * (1L << Integer.SIZE));
        for (int i = from; i < to; i++) {
            samples[i] = (short) (samples[i] * factor + HALF >> Integer.SIZE);
        }
    }

    /** The mean, over a window, of the lowest gain that any sample of the window needs: it never exceeds what a sample needs. */
    private static void limit(short[] samples, int from, int to, double gain, double ceiling, int reach) {
        double[] lowest = lowestNeeded(samples, from, to, gain, ceiling, reach);
        int window = 2 * reach + 1;
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            sum += at(lowest, i);
        }
        for (int i = 0; i < to - from; i++) {
            double limited = samples[from + i] * gain * (sum / window);
            samples[from + i] = (short) Math.round(Math.clamp(limited, -ceiling, ceiling));
            sum += at(lowest, i + reach + 1) - at(lowest, i - reach);
        }
    }

    private static double at(double[] gains, int i) {
        return i >= 0 && i < gains.length ? gains[i] : 1;
    }

    /** The lowest gain needed within reach of each sample, by a queue of candidates that only get larger. */
    private static double[] lowestNeeded(short[] samples, int from, int to, double gain, double ceiling, int reach) {
        int length = to - from;
        double[] needed = new double[length];
        for (int i = 0; i < length; i++) {
            double amplitude = Math.abs(samples[from + i] * gain);
            needed[i] = amplitude > ceiling ? ceiling / amplitude : 1;
        }
        double[] lowest = new double[length];
        int[] queue = new int[length];
        int head = 0;
        int tail = 0;
        for (int i = 0; i < length + reach; i++) {
            if (i < length) {
                while (tail > head && needed[queue[tail - 1]] >= needed[i]) {
                    tail--;
                }
                queue[tail++] = i;
            }
            int at = i - reach;
            if (at >= 0) {
                while (queue[head] < at - reach) {
                    head++;
                }
                lowest[at] = needed[queue[head]];
            }
        }
        return lowest;
    }
}
