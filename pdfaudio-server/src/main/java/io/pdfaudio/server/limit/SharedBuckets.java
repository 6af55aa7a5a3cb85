package io.pdfaudio.server.limit;

import io.github.bucket4j.ConsumptionProbe;

/**
 * Buckets of all nodes, in a table; while that cannot be asked, those of this node count.
 *
 * @param kind tells its buckets from others of the table
 */
record SharedBuckets(BucketTable table, String kind, LocalBuckets local) implements Buckets {

    @Override
    public int perHour() {
        return local.perHour();
    }

    @Override
    public ConsumptionProbe take(String key) {
        // with the limit in its name: a bucket keeps the limit it was made with
        return table.take(kind + "/" + perHour() + "/" + key, perHour()).orElseGet(() -> local.take(key));
    }
}
