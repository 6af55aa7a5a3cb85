package io.pdfaudio.pdf;

import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** An operator with plain numbers for operands. */
final class PathOperator extends OperatorProcessor {

    private final String name;
    private final Action action;

    PathOperator(PDFStreamEngine engine, String name, Action action) {
        super(engine);
        this.name = name;
        this.action = action;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        float[] numbers = new float[operands.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(operands.get(i) instanceof COSNumber number)) {
                return;
            }
            numbers[i] = number.floatValue();
        }
        action.apply(numbers);
    }

    @Override
    public String getName() {
        return name;
    }

    /** What the operator does. */
    interface Action {
        void apply(float[] numbers);
    }
}
