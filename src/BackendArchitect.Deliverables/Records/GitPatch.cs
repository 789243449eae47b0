using System.Globalization;
using System.Text;

namespace BackendArchitect.Deliverables.Records;

/// <summary>Changes of text files as a patch that <c>git am</c> commits and <c>git apply</c> applies.</summary>
public static class GitPatch
{
    /// <summary>Lines shown around a change, as git does.</summary>
    private const int Around = 3;

    private const string Author = "Backend Architect <backend-architect@noreply.invalid>";

    /// <param name="subject">First line of the commit message, in ASCII.</param>
    /// <param name="body">The rest of it; may be empty.</param>
    /// <param name="at">When it is written: the date of the commit.</param>
    public static string Write(string subject, string body, DateTimeOffset at, IEnumerable<FileChange> changes)
    {
        var changed = changes.Where(change => change.Before != change.After).OrderBy(change => change.Path, StringComparer.Ordinal).ToList();
        var text = new StringBuilder()
            .Append("From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001\n")
            .Append("From: ").Append(Author).Append('\n')
            .Append("Date: ").Append(at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)).Append(" +0000\n")
            .Append("Subject: [PATCH] ").Append(subject).Append('\n')
            .Append("MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n")
            .Append(Message(body)).Append("---\n\n");
        changed.ForEach(change => Append(text, change));
        return text.Append("-- \nBackend Architect\n").ToString();
    }

    /// <summary>A line of the message that begins like a part of the patch would be read as one.</summary>
    private static string Message(string body) => body.Length == 0 ? "" : string.Concat(body.TrimEnd('\n').Split('\n').Select(line =>
        line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("diff ", StringComparison.Ordinal) || line.StartsWith("From ", StringComparison.Ordinal) || line.StartsWith("Index: ", StringComparison.Ordinal) ? $" {line}\n" : $"{line}\n"));

    private static void Append(StringBuilder text, FileChange change)
    {
        var (path, before, after) = (change.Path, Lines(change.Before ?? ""), Lines(change.After));
        text.Append("diff --git a/").Append(path).Append(" b/").Append(path).Append('\n')
            .Append(change.Before is null ? $"new file mode 100644\n--- /dev/null\n" : $"--- a/{path}\n")
            .Append("+++ b/").Append(path).Append('\n');
        var same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var most = Math.Min(before.Length, after.Length) - same;
        var tail = before.Reverse().Zip(after.Reverse()).Take(most).TakeWhile(pair => pair.First == pair.Second).Count();
        Hunk(text, before, after, same, tail);
    }

    /// <summary>One hunk from the first line that differs to the last.</summary>
    private static void Hunk(StringBuilder text, string[] before, string[] after, int same, int tail)
    {
        var start = Math.Max(0, same - Around);
        var rest = Math.Min(tail, Around);
        var (old, now) = (before.Length - tail + rest - start, after.Length - tail + rest - start);
        text.Append(CultureInfo.InvariantCulture, $"@@ -{(old == 0 ? 0 : start + 1)},{old} +{(now == 0 ? 0 : start + 1)},{now} @@\n");
        Signed(text, ' ', before[start..same]);
        Signed(text, '-', before[same..^tail]);
        Signed(text, '+', after[same..^tail]);
        Signed(text, ' ', after[^tail..].Take(rest));
    }

    private static void Signed(StringBuilder text, char sign, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(sign).Append(line).Append('\n');
        }
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');
}
