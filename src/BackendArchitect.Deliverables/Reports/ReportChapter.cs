namespace BackendArchitect.Deliverables.Reports;

/// <param name="Id">The name by which the table of contents jumps to it.</param>
/// <param name="Body">HTML, headings from the third level on.</param>
internal sealed record ReportChapter(string Id, string Title, string Body)
{
    public string Html => $"<section id=\"{Id}\" aria-labelledby=\"{Id}-title\">\n<h2 id=\"{Id}-title\">{Reports.Html.Text(Title)}</h2>\n{Body}</section>\n";
}
