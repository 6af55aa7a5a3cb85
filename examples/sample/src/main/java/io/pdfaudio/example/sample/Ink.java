package io.pdfaudio.example.sample;

import java.awt.Color;

/** The colors of the book. */
enum Ink {
    TEXT(0x1B1E24),
    BLUE(0x23395B),
    NIGHT(0x101C36),
    DUSK(0x5B6E9A),
    SEA(0x2F5573),
    FOAM(0xA9C3CF),
    GRASS(0x6E8B5E),
    MOSS(0x4A6444),
    STONE(0xF4EFE3),
    SHADE(0xD9D0BC),
    RUST(0xB4553B),
    AMBER(0xF4B942),
    GLOW(0xFCE5A8),
    CREAM(0xFFF6E0),
    MIST(0xD5DADF),
    RULE(0x8A8F99);

    private final Color color;

    Ink(int rgb) {
        color = new Color(rgb);
    }

    Color color() {
        return color;
    }

    /** Returns the color that lies between this and another one; {@code part} goes from 0 to 1. */
    Color towards(Ink other, double part) {
        return new Color(
                mix(color.getRed(), other.color.getRed(), part),
                mix(color.getGreen(), other.color.getGreen(), part),
                mix(color.getBlue(), other.color.getBlue(), part));
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
