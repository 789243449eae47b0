using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackendArchitect.Deliverables.Reports;

/// <summary>A page of the bundle as a chapter of the report: headings one level lower, tables that scroll on their own, no HTML but ours.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <param name="markdown">A page. Its first heading is left out: the chapter has its own.</param>
    /// <param name="label">What a screen reader says of the tables in it.</param>
    public static string Write(string markdown, string label)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>().ToList())
        {
            if (heading.Level == 1)
            {
                document.Remove(heading);
            }

            heading.Level++;
        }

        foreach (var link in document.Descendants<LinkInline>())
        {
            link.GetAttributes().AddProperty("rel", "noreferrer");
        }

        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.RemoveAll(known => known is HtmlTableRenderer);
        renderer.ObjectRenderers.Insert(0, new ScrollingTable(label));
        renderer.Render(document);
        return text.ToString();
    }

    /// <summary>A table wider than the screen moves inside its frame, by finger or by key, and the page stays where it is.</summary>
    private sealed class ScrollingTable(string label) : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.Write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape($"Table: {label}").WriteLine("\">");
            base.Write(renderer, table);
            renderer.EnsureLine();
            renderer.WriteLine("</div>");
        }
    }
}
