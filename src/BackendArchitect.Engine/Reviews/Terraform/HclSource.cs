namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>The text that is parsed, with the places of its characters.</summary>
internal sealed class HclSource
{
    private readonly List<int> _lines = [0];
    private readonly HclSpan? _all;

    /// <param name="all">One place for everything: the text is a value of another file.</param>
    public HclSource(string text, HclSpan? all = null)
    {
        Text = text;
        _all = all;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); all is null && at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _lines.Add(at + 1);
        }
    }

    public string Text { get; }

    /// <summary>Somewhere a template ran to the end of the text without being closed: from then on none may leave its line, so that reading stays linear.</summary>
    public bool HasOpenTemplate { get; set; }

    public HclSpan Span(int start, int end)
    {
        if (_all is { } all)
        {
            return all;
        }

        var (line, column) = At(start);
        var (endLine, endColumn) = At(end);
        return new HclSpan(line, column, endLine, endColumn);
    }

    public (int Line, int Column) At(int offset)
    {
        if (_all is { } all)
        {
            return (all.Line, all.Column);
        }

        var found = _lines.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lines[line] + 1);
    }
}
