package io.pdfaudio.provider.piper;

import java.util.List;

/**
 * A neural network of some hundred bytes, in the format ONNX, with the inputs and the output of a voice of Piper: each number
 * of a phoneme becomes a tone, whose pitch grows with the number and which lasts 1200 samples times the length scale. With
 * several speakers, each has a loudness of his own.
 */
final class TinyNetwork {

    /** How long a tone lasts, in samples. */
    static final int TONE = 1200;

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int OPSET = 13;
    private static final int IR_VERSION = 7;

    private final ProtobufWriter graph = new ProtobufWriter();

    private TinyNetwork() {}

    /** Returns the file of a voice with one speaker. */
    static byte[] ofOne() {
        return new TinyNetwork().write(false);
    }

    /** Returns the file of a voice with several speakers. */
    static byte[] ofSeveral() {
        return new TinyNetwork().write(true);
    }

    private byte[] write(boolean speakers) {
        tones();
        node("Cast", List.of("length"), "lengthAsNumber", attribute("to", FLOAT));
        node("ReduceSum", List.of("lengthAsNumber"), "lengthSum", attribute("keepdims", 0));
        constant("zero", 0);
        node("Mul", List.of("lengthSum", "zero"), "nothing");
        node("Add", List.of("quiet", "nothing"), speakers ? "one" : "output");
        if (speakers) {
            node("Cast", List.of("sid"), "speaker", attribute("to", FLOAT));
            constant("first", 1);
            node("Add", List.of("speaker", "first"), "divisor");
            node("Div", List.of("one", "divisor"), "output");
        }
        graph.text(2, "tiny");
        graph.message(11, value("input", INT64, 1, "n"));
        graph.message(11, value("input_lengths", INT64, 1));
        graph.message(11, value("scales", FLOAT, 3));
        if (speakers) {
            graph.message(11, value("sid", INT64, 1));
        }
        graph.message(12, value("output", FLOAT, 1, 1, 1, "t"));
        return new ProtobufWriter()
                .number(1, IR_VERSION)
                .text(2, "pdfaudio")
                .message(7, graph)
                .message(8, new ProtobufWriter().text(1, "").number(2, OPSET))
                .toBytes();
    }

    /** From numbers to the sound of tones. */
    private void tones() {
        node("Identity", List.of("input_lengths"), "length");
        node("Cast", List.of("input"), "numbers", attribute("to", FLOAT));
        integers("last", 2);
        node("Unsqueeze", List.of("numbers", "last"), "column");
        integers("lengthScale", 1);
        node("Gather", List.of("scales", "lengthScale"), "scale");
        constant("tone", TONE);
        node("Mul", List.of("scale", "tone"), "samples");
        node("Cast", List.of("samples"), "count", attribute("to", INT64));
        integers("once", 1, 1);
        node("Concat", List.of("once", "count"), "times", attribute("axis", 0));
        node("Tile", List.of("column", "times"), "steps");
        integers("shape", 1, 1, 1, -1);
        node("Reshape", List.of("steps", "shape"), "row");
        constant("step", 0.0015f);
        constant("least", 0.03f);
        node("Mul", List.of("row", "step"), "higher");
        node("Add", List.of("higher", "least"), "speed");
        integers("time", 3);
        node("CumSum", List.of("speed", "time"), "phase");
        node("Sin", List.of("phase"), "loud");
        constant("level", 0.3f);
        node("Mul", List.of("loud", "level"), "quiet");
    }

    private void node(String operator, List<String> inputs, String output, ProtobufWriter... attributes) {
        ProtobufWriter node = new ProtobufWriter();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(4, operator);
        for (ProtobufWriter attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node);
    }

    private static ProtobufWriter attribute(String name, int value) {
        return new ProtobufWriter().text(1, name).number(3, value).number(20, 2);
    }

    private void constant(String name, float value) {
        graph.message(
                5,
                new ProtobufWriter()
                        .number(1, 1)
                        .number(2, FLOAT)
                        .floats(4, value)
                        .text(8, name));
    }

    private void integers(String name, long... values) {
        ProtobufWriter tensor = new ProtobufWriter().number(1, values.length).number(2, INT64);
        for (long value : values) {
            tensor.number(7, value);
        }
        graph.message(5, tensor.text(8, name));
    }

    private static ProtobufWriter value(String name, int type, Object... dimensions) {
        ProtobufWriter shape = new ProtobufWriter();
        for (Object dimension : dimensions) {
            ProtobufWriter size = new ProtobufWriter();
            shape.message(
                    1,
                    dimension instanceof Integer number ? size.number(1, number) : size.text(2, dimension.toString()));
        }
        ProtobufWriter tensor = new ProtobufWriter().number(1, type).message(2, shape);
        return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
    }
}
