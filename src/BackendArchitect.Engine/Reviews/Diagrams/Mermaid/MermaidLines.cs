namespace BackendArchitect.Engine.Reviews.Diagrams.Mermaid;

/// <summary>The statements of a kind that has one a line, each trimmed and with its offset; comments and what is read by screen readers are left out.</summary>
internal static class MermaidLines
{
    public static IEnumerable<(string Text, int Offset)> Of(DiagramCursor cursor)
    {
        cursor.TakeLine();
        while (!cursor.AtEnd)
        {
            cursor.SkipBlanks(newlines: true);
            var offset = cursor.At;
            var line = cursor.TakeLine().Trim();
            if (line.StartsWith("accDescr", StringComparison.Ordinal) && line.EndsWith('{'))
            {
                cursor.TakeUntil("}");
            }
            else if (line.Length > 0 && !line.StartsWith("%%", StringComparison.Ordinal) && !line.StartsWith("accTitle", StringComparison.Ordinal) && !line.StartsWith("accDescr", StringComparison.Ordinal))
            {
                yield return (line, offset);
            }
        }
    }
}
