using System.Globalization;
using System.Text;
using BackendArchitect.Engine.Reviews;

namespace BackendArchitect.Deliverables.Reviews;

/// <summary>The mechanical mends of a review as one patch that <c>git apply</c> takes. Mends that touch each other's characters are left to a second run.</summary>
public sealed class ReviewPatch
{
    /// <summary>Lines shown around a change, as git does.</summary>
    private const int Around = 3;

    private readonly StringBuilder _text = new();

    private ReviewPatch()
    {
    }

    /// <summary>How many findings the patch mends.</summary>
    public int Mended { get; private set; }

    public string Text => _text.ToString();

    /// <param name="files">The files as they were reviewed.</param>
    public static ReviewPatch Of(IEnumerable<ReviewFile> files, ReviewReport report)
    {
        var patch = new ReviewPatch();
        var mends = report.Counting.Where(finding => finding.Fix is { Count: > 0 }).ToLookup(finding => finding.Place.File, StringComparer.Ordinal);
        foreach (var file in files.Where(file => mends.Contains(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            patch.Add(file, mends[file.Path]);
        }

        return patch;
    }

    /// <summary>A file with its mends made: for those who rather have the file than a patch.</summary>
    public static string Applied(ReviewFile file, ReviewReport report) =>
        string.Join('\n', Rewritten(file, [.. Chosen(file, report.Counting.Where(finding => finding.Place.File == file.Path && finding.Fix is { Count: > 0 })).SelectMany(finding => finding.Fix!)]).SelectMany(piece => piece.After));

    private void Add(ReviewFile file, IEnumerable<ReviewFinding> findings)
    {
        ReviewFinding[] chosen = [.. Chosen(file, findings)];
        Mended += chosen.Length;
        Piece[] pieces = [.. Rewritten(file, [.. chosen.SelectMany(finding => finding.Fix!)])];
        if (!pieces.Any(piece => piece.IsChanged))
        {
            return;
        }

        _text.Append("diff --git a/").Append(file.Path).Append(" b/").Append(file.Path).Append('\n').Append("--- a/").Append(file.Path).Append('\n').Append("+++ b/").Append(file.Path).Append('\n');
        var shift = 0;
        for (var at = 0; at < pieces.Length; at++)
        {
            if (!pieces[at].IsChanged)
            {
                continue;
            }

            var from = at;
            while (at + 2 < pieces.Length && pieces[at + 1].Before.Count <= 2 * Around && pieces[at + 2].IsChanged)
            {
                at += 2;
            }

            shift = Hunk(file, pieces, from, at, shift);
        }
    }

    private int Hunk(ReviewFile file, Piece[] pieces, int from, int to, int shift)
    {
        string[] above = from > 0 ? [.. pieces[from - 1].Before.TakeLast(Around)] : [];
        // The text after the last line feed is no line of its own.
        var rest = to + 1 < pieces.Length ? pieces[to + 1].Before : [];
        string[] below = [.. (to + 2 == pieces.Length && rest.Count > 0 && rest[^1].Length == 0 ? rest.Take(rest.Count - 1) : rest).Take(Around)];
        var start = pieces[from].Line - above.Length;
        var inside = pieces[from..(to + 1)];
        var (old, now) = (inside.Sum(piece => piece.Before.Count), inside.Sum(piece => piece.After.Count));
        _text.Append(CultureInfo.InvariantCulture, $"@@ -{start},{above.Length + old + below.Length} +{start + shift},{above.Length + now + below.Length} @@\n");
        Lines(' ', above);
        foreach (var piece in inside)
        {
            if (piece.IsChanged)
            {
                Lines('-', piece.Before);
                Lines('+', piece.After);
            }
            else
            {
                Lines(' ', piece.Before);
            }
        }

        Lines(' ', below);
        if (start + above.Length + old + below.Length > file.Lines.Count)
        {
            _text.Append("\\ No newline at end of file\n");
        }

        return shift + now - old;
    }

    private void Lines(char sign, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _text.Append(sign).Append(line).Append('\n');
        }
    }

    /// <summary>The findings, most worth first, whose edits lie within the file and clear of those taken before.</summary>
    private static IEnumerable<ReviewFinding> Chosen(ReviewFile file, IEnumerable<ReviewFinding> findings)
    {
        List<Edit> taken = [];
        foreach (var finding in findings)
        {
            Edit[] edits = [.. finding.Fix!];
            if (Array.TrueForAll(edits, edit => Fits(file, edit) && !taken.Exists(other => Touch(edit, other))))
            {
                taken.AddRange(edits);
                yield return finding;
            }
        }
    }

    // The last line of a file without a line feed at its end is left alone: a patch cannot show its context plainly.
    private static bool Fits(ReviewFile file, Edit edit) =>
        edit.Line >= 1 && edit.EndLine >= edit.Line && edit.EndLine < file.Lines.Count
        && edit.Column >= 1 && edit.Column <= file.Lines[edit.Line - 1].Length + 1
        && edit.EndColumn >= 1 && edit.EndColumn <= file.Lines[edit.EndLine - 1].Length + 1
        && (edit.Line < edit.EndLine || edit.Column <= edit.EndColumn);

    private static bool Touch(Edit one, Edit other) =>
        (one.Line, one.Column).CompareTo((other.EndLine, other.EndColumn)) <= 0 && (other.Line, other.Column).CompareTo((one.EndLine, one.EndColumn)) <= 0;

    /// <summary>The file in pieces, unchanged and changed in turn, beginning with an unchanged one.</summary>
    private static IEnumerable<Piece> Rewritten(ReviewFile file, List<Edit> edits)
    {
        edits.Sort((one, other) => (one.Line, one.Column).CompareTo((other.Line, other.Column)));
        var next = 1;
        for (var at = 0; at < edits.Count;)
        {
            var (first, last, from) = (edits[at].Line, edits[at].EndLine, at);
            while (++at < edits.Count && edits[at].Line <= last + 1)
            {
                last = Math.Max(last, edits[at].EndLine);
            }

            yield return new Piece(next, file.Lines.Skip(next - 1).Take(first - next).ToArray(), null);
            var before = file.Lines.Skip(first - 1).Take(last - first + 1).ToArray();
            yield return new Piece(first, before, Mend(before, first, edits[from..at]));
            next = last + 1;
        }

        yield return new Piece(next, file.Lines.Skip(next - 1).ToArray(), null);
    }

    private static string[] Mend(string[] lines, int first, List<Edit> edits)
    {
        var text = new StringBuilder();
        var (line, column) = (first, 1);
        foreach (var edit in edits)
        {
            Copy(text, lines, first, (line, column), (edit.Line, edit.Column));
            text.Append(edit.With);
            (line, column) = (edit.EndLine, edit.EndColumn);
        }

        Copy(text, lines, first, (line, column), (first + lines.Length - 1, lines[^1].Length + 1));
        return text.ToString().Split('\n');
    }

    private static void Copy(StringBuilder text, string[] lines, int first, (int Line, int Column) from, (int Line, int Column) to)
    {
        for (var line = from.Line; line <= to.Line; line++)
        {
            var whole = lines[line - first];
            var start = line == from.Line ? from.Column - 1 : 0;
            var end = line == to.Line ? to.Column - 1 : whole.Length;
            text.Append(whole, start, end - start).Append(line < to.Line ? "\n" : "");
        }
    }

    private sealed record Piece(int Line, IReadOnlyList<string> Before, IReadOnlyList<string>? Now)
    {
        public bool IsChanged => Now is not null;

        public IReadOnlyList<string> After => Now ?? Before;
    }
}
