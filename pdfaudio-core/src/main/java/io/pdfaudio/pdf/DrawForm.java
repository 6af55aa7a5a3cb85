package io.pdfaudio.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** Draws forms and notes where images stand; images are never decoded. */
final class DrawForm extends OperatorProcessor {

    private final GlyphCollector collector;

    DrawForm(GlyphCollector collector) {
        super(collector);
        this.collector = collector;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name) || collector.getResources() == null) {
            return;
        }
        if (collector.getResources().isImageXObject(name)) {
            collector.image();
        } else if (collector.getResources().getXObject(name) instanceof PDFormXObject form) {
            collector.form(form);
        }
    }

    @Override
    public String getName() {
        return "Do";
    }
}
