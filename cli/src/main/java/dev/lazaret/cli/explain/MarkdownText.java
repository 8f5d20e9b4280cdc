package dev.lazaret.cli.explain;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A page in Markdown as a terminal shows it: wrapped, code indented, links written out. */
final class MarkdownText extends AbstractVisitor {

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private final StringBuilder page = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private final int width;
    private final boolean color;
    private String indent = "";
    private String bullet = "";

    private MarkdownText(int width, boolean color) {
        this.width = width;
        this.color = color;
    }

    static String of(String markdown, int width, boolean color) {
        Node document = Parser.builder().build().parse(markdown);
        MarkdownText text = new MarkdownText(width, color);
        document.accept(text);
        return text.page.toString().strip().replaceAll("\n{3,}", "\n\n") + "\n";
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        String line = words.toString();
        words.setLength(0);
        page.append('\n').append(styled(BOLD, line)).append('\n');
        if (heading.getLevel() == 1) {
            page.append('\n');
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        wrap();
        if (!(paragraph.getParent() instanceof ListItem)) {
            page.append('\n');
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.getLiteral()
                .lines()
                .forEach(line -> page.append("    ").append(styled(DIM, line)).append('\n'));
        page.append('\n');
    }

    @Override
    public void visit(BulletList list) {
        list(list);
    }

    @Override
    public void visit(OrderedList list) {
        list(list);
    }

    private void list(Node list) {
        String outside = indent;
        indent += "  ";
        visitChildren(list);
        indent = outside;
        if (outside.isEmpty()) {
            page.append('\n');
        }
    }

    @Override
    public void visit(ListItem item) {
        bullet = "- ";
        visitChildren(item);
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    /** Words in angle brackets, which Markdown takes for HTML. */
    @Override
    public void visit(HtmlInline html) {
        words.append(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(Link link) {
        int start = words.length();
        visitChildren(link);
        boolean address = link.getDestination().contains("://");
        if (address && !words.substring(start).equals(link.getDestination())) {
            words.append(' ').append(link.getDestination());
        }
    }

    private void wrap() {
        int column = 0;
        String lead = indent + bullet;
        for (String word : words.toString().split(" ", -1)) {
            if (column == 0) {
                page.append(lead).append(word);
                column = lead.length() + word.length();
            } else if (column + 1 + word.length() > width) {
                String hanging = " ".repeat(lead.length());
                page.append('\n').append(hanging).append(word);
                column = hanging.length() + word.length();
            } else {
                page.append(' ').append(word);
                column += 1 + word.length();
            }
        }
        page.append('\n');
        words.setLength(0);
        bullet = "";
    }

    private String styled(String style, String text) {
        return color && !text.isEmpty() ? style + text + PLAIN : text;
    }
}
