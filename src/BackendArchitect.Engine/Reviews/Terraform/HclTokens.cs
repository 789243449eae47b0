namespace BackendArchitect.Engine.Reviews.Terraform;

/// <summary>The tokens of a text or of a template in it, and how far they are read.</summary>
internal sealed class HclTokens(HclSource source, int from, int to, Action<HclToken, string> note)
{
    // A line that begins so is outside of all blocks, however many braces are missing above it.
    private static readonly HashSet<string> Roots = ["resource", "data", "variable", "output", "locals", "module", "provider", "terraform", "moved", "import", "removed", "ephemeral"];

    private readonly List<HclToken> _tokens = HclLexer.Of(source, from, to);
    private int _at;

    public HclSource Source => source;

    public string Text => source.Text;

    public HclToken Current => _tokens[_at];

    public bool IsAtEnd => Current.Kind == HclTokenKind.End;

    /// <summary>At a line that begins a block of the file itself.</summary>
    public bool IsAtRoot => Current.Kind == HclTokenKind.Word && BeginsLine(Current) && (Ahead(1).Kind == HclTokenKind.Quoted || Ahead(1).Is(Text, "{")) && Roots.Contains(Name(Current));

    public HclToken Ahead(int count) => _tokens[Math.Min(_at + count, _tokens.Count - 1)];

    /// <summary>The token before the current one.</summary>
    public HclToken Last => _tokens[Math.Max(0, _at - 1)];

    public bool Sees(string sign) => Current.Is(Text, sign);

    public HclToken Take() => _at < _tokens.Count - 1 ? _tokens[_at++] : _tokens[^1];

    public void SkipLines()
    {
        while (Current.Kind == HclTokenKind.Newline)
        {
            Take();
        }
    }

    public void SkipLine()
    {
        while (Current.Kind is not (HclTokenKind.Newline or HclTokenKind.End))
        {
            Take();
        }
    }

    public void Note(HclToken at, string why) => note(at, why);

    public string Name(HclToken token) => token.Kind == HclTokenKind.Quoted ? HclTemplates.Unescaped(Text.AsSpan(token.Start + 1, token.End - token.Start - 2)) : token.In(Text).ToString();

    public HclSpan Span(HclToken token) => source.Span(token.Start, token.End);

    public HclSpan Span(int start) => source.Span(start, Math.Max(start, Last.End));

    public (int Line, int Column) At(HclToken token) => source.At(token.Start);

    private bool BeginsLine(HclToken token) => token.Start == 0 || Text[token.Start - 1] == '\n';
}
