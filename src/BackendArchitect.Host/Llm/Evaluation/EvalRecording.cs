using System.Text.Encodings.Web;
using System.Text.Json;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Host.Llm.Evaluation;

/// <summary>Puts new answers into a file of cases in place of the old ones; everything else, comments too, stays as it is written.</summary>
internal static class EvalRecording
{
    /// <param name="text">The file, with LF line ends.</param>
    /// <param name="cases">Cases of this file with their new answers.</param>
    public static string Of(string text, IEnumerable<EvalCase> cases)
    {
        List<string> lines = [.. text.Split('\n')];
        // From the last to the first, so that the places of those before stay right.
        foreach (var one in cases.OrderByDescending(one => one.Line))
        {
            foreach (var key in ((DataNode.Map)one.Data).Own.Select(entry => entry.Key).Where(key => key.Value is "answer" or "recorded").OrderByDescending(key => key.Line))
            {
                var from = key.Line - 1;
                var to = from + 1;
                while (to < lines.Count && (lines[to].Trim().Length == 0 || Indent(lines[to]) >= key.Column))
                {
                    to++;
                }

                while (lines[to - 1].Trim().Length == 0 && to - 1 > from)
                {
                    to--;
                }

                var margin = lines[from][..(key.Column - 1)];
                lines.RemoveRange(from, to - from);
                lines.InsertRange(from, key.Value == "answer" ? Block(margin, one.Answer) : [$"{margin}recorded: {Quoted(one.Recorded)}"]);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>As a block where it can be one, else in double quotes.</summary>
    private static IEnumerable<string> Block(string margin, string answer)
    {
        var text = answer.ReplaceLineEndings("\n").TrimEnd('\n');
        var plain = text.Length > 0 && text[0] is not (' ' or '\t' or '\n') && text.All(letter => letter == '\n' || (!char.IsControl(letter) && letter is not ('\u2028' or '\u2029' or '\uFEFF')));
        return plain
            ? [$"{margin}answer: |", .. text.Split('\n').Select(line => line.Length == 0 ? "" : $"{new string(' ', margin.Length)}  {line}")]
            : [$"{margin}answer: {Quoted(text)}"];
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
