namespace BackendArchitect.Engine.Reviews.Dockerfiles;

/// <summary>Text put together from several lines, with the place of each of its characters.</summary>
internal sealed class DockerText
{
    private readonly List<(int Offset, int Line, int Column)> _pieces = [];
    private readonly System.Text.StringBuilder _text = new();
    private string? _whole;

    public string Text => _whole ??= _text.ToString();

    public int Length => _text.Length;

    /// <param name="column">Where the piece begins in its line.</param>
    public void Add(string piece, int line, int column)
    {
        _pieces.Add((_text.Length, line, column));
        _text.Append(piece);
        _whole = null;
    }

    public (int Line, int Column) At(int offset)
    {
        var low = 0;
        var high = _pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        return _pieces.Count == 0 ? (1, 1) : (_pieces[low].Line, _pieces[low].Column + offset - _pieces[low].Offset);
    }
}
