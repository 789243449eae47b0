using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews;

/// <summary>Findings somebody has looked at and left, each with the reason. A comment in the file: <c>architect-ignore O06: the list has five entries</c>, on the line or the one above; or a file <c>.architect-ignore.yaml</c> of rules and paths.</summary>
public sealed partial class Suppressions
{
    /// <summary>Name of the file that holds them for a folder.</summary>
    public const string FileName = ".architect-ignore.yaml";

    private readonly Dictionary<(string File, int Line), List<(string Rule, string Reason)>> _inLines = [];
    private readonly List<(string Rule, Regex Path, string Reason)> _inFolder = [];
    private readonly List<UnreadFile> _problems = [];

    private Suppressions()
    {
    }

    /// <summary>Suppressions without a reason, or that cannot be read: they hold nothing back.</summary>
    public IReadOnlyList<UnreadFile> Problems => _problems;

    public static Suppressions In(IEnumerable<ReviewFile> files)
    {
        var all = new Suppressions();
        foreach (var file in files)
        {
            if (file.Name == FileName)
            {
                all.ReadFolder(file);
            }
            else
            {
                all.ReadComments(file);
            }
        }

        return all;
    }

    /// <returns>The reason for leaving a finding, or null when it counts.</returns>
    public string? ReasonFor(Remark remark)
    {
        foreach (var line in (int[])[remark.Place.Line, remark.Place.Line - 1])
        {
            if (_inLines.GetValueOrDefault((remark.Place.File, line))?.Find(known => known.Rule == remark.Rule).Reason is { } reason)
            {
                return reason;
            }
        }

        return _inFolder.Find(known => known.Rule == remark.Rule && known.Path.IsMatch(remark.Place.File)).Reason;
    }

    private void ReadComments(ReviewFile file)
    {
        if (!file.Text.Contains("architect-ignore", StringComparison.Ordinal))
        {
            return;
        }

        for (var line = 1; line <= file.Lines.Count; line++)
        {
            foreach (Match match in Comment().Matches(file.Lines[line - 1]))
            {
                var reason = match.Groups["reason"].Value.Trim().TrimEnd('*', '/', '-', '>').Trim();
                if (reason.Length == 0)
                {
                    _problems.Add(new UnreadFile(file.At(line), $"'{match.Groups["rule"].Value}' is left without a reason, so it counts. Write architect-ignore {match.Groups["rule"].Value}: why."));
                    continue;
                }

                (_inLines.TryGetValue((file.Path, line), out var known) ? known : _inLines[(file.Path, line)] = []).Add((match.Groups["rule"].Value, reason));
            }
        }
    }

    private void ReadFolder(ReviewFile file)
    {
        foreach (var entry in file.Root?.All ?? [])
        {
            if (entry["rule"]?.Text is { } rule && entry["reason"]?.Text is { Length: > 0 } reason)
            {
                _inFolder.Add((rule, Glob(entry["path"]?.Text ?? "**"), reason));
            }
            else
            {
                _problems.Add(new UnreadFile(entry.At(file.Path), "An entry needs a rule and a reason: - { rule: K05, path: dev/**, reason: \"runs on laptops only\" }."));
            }
        }

        if (file.Data.Problem is { } problem || file.Root is { All.Count: 0 })
        {
            _problems.Add(new UnreadFile(file.At(file.Data.Line), file.Data.Problem ?? "Write a list of entries with rule, path and reason."));
        }
    }

    private static Regex Glob(string path) => new(
        $"(^|/){Regex.Escape(path).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal)}$",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"architect-ignore\s+(?<rule>[A-Z]+[0-9]*(?:-[A-Z0-9]+)*)\b\s*:?(?<reason>[^\n]*)")]
    private static partial Regex Comment();
}
