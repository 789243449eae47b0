namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>One arrow of a flowchart: <c>--></c>, <c>-.-></c>, <c>==></c>, <c>~~~</c>, any length, any head, with its label.</summary>
internal sealed record FlowLink(string Label, bool IsDotted, bool IsBoth, bool IsLine, bool IsInvisible)
{
    public DiagramEdge From(string from, string to, (int Line, int Column) place) =>
        new(from, to, Label, place.Line, place.Column) { IsBoth = IsBoth, IsLine = IsLine, IsInvisible = IsInvisible, IsAsync = IsDotted && Label.Contains("async", StringComparison.OrdinalIgnoreCase) ? true : null };

    public static FlowLink? Read(DiagramCursor cursor)
    {
        SkipId(cursor);
        var back = cursor.At;
        var link = Written(cursor);
        cursor.At = link is null ? back : cursor.At;
        return link;
    }

    /// <summary>An arrow may have an id of its own: <c>e1@--></c>.</summary>
    private static void SkipId(DiagramCursor cursor)
    {
        var back = cursor.At;
        var id = cursor.TakeWhile(character => char.IsLetterOrDigit(character) || character == '_');
        if (id.Length == 0 || !cursor.Take("@"))
        {
            cursor.At = back;
        }
    }

    private static FlowLink? Written(DiagramCursor cursor)
    {
        // A head at the near end: "<-->", "x--x", "o--o".
        var near = cursor.Now is '<' || (cursor.Now is 'x' or 'o' && cursor.Ahead(1) is '-' or '=' && cursor.Ahead(2) is '-' or '=' or '.');
        cursor.At += near ? 1 : 0;
        if (cursor.Starts("~~~"))
        {
            cursor.TakeWhile(character => character == '~');
            return new FlowLink("", false, false, true, true);
        }

        return cursor switch
        {
            _ when cursor.Starts("-.") => Body(cursor, near, '.', ".-"),
            _ when cursor.Starts("--") => Body(cursor, near, '-', "--"),
            _ when cursor.Starts("==") => Body(cursor, near, '=', "=="),
            _ => null,
        };
    }

    /// <param name="closing">How the shaft goes on after a label in its middle.</param>
    private static FlowLink? Body(DiagramCursor cursor, bool near, char shaft, string closing)
    {
        var from = cursor.At;
        Shaft(cursor, shaft);
        var length = cursor.At - from;
        var head = Head(cursor, from);
        if (head != '\0' || length > 2)
        {
            return new FlowLink(Piped(cursor), shaft == '.', near && head != '\0', head == '\0', false);
        }

        // "-- label -->": two signs, the label, and the rest of the arrow.
        var label = Middle(cursor, closing);
        if (label is null)
        {
            return null;
        }

        Shaft(cursor, shaft);
        head = Head(cursor, from);
        return new FlowLink(MermaidLabel.Clean(label), shaft == '.', near && head != '\0', head == '\0', false);
    }

    private static void Shaft(DiagramCursor cursor, char shaft)
    {
        if (shaft == '.')
        {
            cursor.Take("-");
            cursor.TakeWhile(character => character == '.');
            cursor.Take("-");
            return;
        }

        cursor.TakeWhile(character => character == shaft);
    }

    private static char Head(DiagramCursor cursor, int from)
    {
        // "---o" has a round head, "--- other" has not: the head touches the shaft and a blank or a label follows.
        if (cursor.Now == '>' || (cursor.At > from && cursor.Now is 'x' or 'o' && cursor.Ahead(1) is ' ' or '\t' or '|' or '\n'))
        {
            var head = cursor.Now;
            cursor.At++;
            return head;
        }

        return '\0';
    }

    private static string Piped(DiagramCursor cursor)
    {
        var back = cursor.At;
        cursor.SkipBlanks();
        if (cursor.Take("|") && cursor.TakeUntil("|") is { } label)
        {
            return MermaidLabel.Clean(label);
        }

        cursor.At = back;
        return "";
    }

    private static string? Middle(DiagramCursor cursor, string closing)
    {
        var back = cursor.At;
        cursor.SkipBlanks();
        if (cursor.Now == '"')
        {
            cursor.At++;
            var quoted = cursor.TakeUntil("\"");
            cursor.SkipBlanks();
            if (quoted is not null && (cursor.Starts(closing) || cursor.Starts(closing == ".-" ? ".." : closing)))
            {
                return quoted;
            }

            cursor.At = back;
            return null;
        }

        if (cursor.TakeUntil(closing, sameLine: true) is not { } label)
        {
            return null;
        }

        cursor.At -= closing.Length;
        return label;
    }
}
