namespace BackendArchitect.Engine.Reviews.Diagrams.Structurizr;

/// <summary>One statement of the Structurizr DSL: its words with their places, quotes resolved; a brace at its end opens a block.</summary>
internal sealed record DslLine(IReadOnlyList<DslWord> Words, bool Opens, int Offset)
{
    public bool Closes => Words is [{ Text: "}", IsQuoted: false }];

    /// <summary>The word at a place; empty beyond the end.</summary>
    public string this[int at] => at >= 0 && at < Words.Count ? Words[at].Text : "";

    /// <summary>The statements of a text; comments are left out, lines that end in a backslash are joined.</summary>
    public static IEnumerable<DslLine> Of(DiagramCursor cursor)
    {
        while (!cursor.AtEnd)
        {
            cursor.SkipBlanks(newlines: true);
            var offset = cursor.At;
            if (cursor.AtEnd)
            {
                yield break;
            }

            if (cursor.Take("/*"))
            {
                if (cursor.TakeFar("*/") is null)
                {
                    cursor.TakeLine();
                }
            }
            else if (cursor.Starts("//") || cursor.Now == '#')
            {
                cursor.TakeLine();
            }
            else if (WordsOf(cursor) is { Count: > 0 } words)
            {
                var opens = words.Count > 1 && words[^1] is { Text: "{", IsQuoted: false };
                yield return new DslLine(opens ? words[..^1] : words, opens || words is [{ Text: "{", IsQuoted: false }], offset);
            }
        }
    }

    private static List<DslWord> WordsOf(DiagramCursor cursor)
    {
        var words = new List<DslWord>();
        while (true)
        {
            cursor.SkipBlanks();
            if (cursor.AtLineEnd)
            {
                return words;
            }

            if (cursor.Now == '\\' && cursor.Ahead(1) == '\n')
            {
                cursor.At += 2;
                continue;
            }

            if (words.Count > 0 && cursor.Starts("//") && cursor.Ahead(2) is ' ' or '\t')
            {
                cursor.TakeLine();
                return words;
            }

            var at = cursor.At;
            words.Add(cursor.Now == '"' ? new DslWord(Quoted(cursor), true, at) : new DslWord(cursor.TakeWhile(character => character is not (' ' or '\t' or '\n')), false, at));
        }
    }

    private static string Quoted(DiagramCursor cursor)
    {
        if (cursor.Take("\"\"\""))
        {
            return cursor.TakeFar("\"\"\"") ?? cursor.TakeLine();
        }

        cursor.At++;
        var text = new System.Text.StringBuilder();
        while (!cursor.AtLineEnd && cursor.Now != '"')
        {
            if (cursor.Now == '\\' && cursor.Ahead(1) is '"' or 'n')
            {
                text.Append(cursor.Ahead(1) == 'n' ? ' ' : '"');
                cursor.At += 2;
                continue;
            }

            text.Append(cursor.Now);
            cursor.At++;
        }

        cursor.Take("\"");
        return text.ToString();
    }
}
