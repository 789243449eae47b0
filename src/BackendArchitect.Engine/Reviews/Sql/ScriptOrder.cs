using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads the files and puts them in the order in which they run: by name, numbers as numbers, repeatable ones last.</summary>
internal static partial class ScriptOrder
{
    private static readonly ConditionalWeakTable<ReviewFile, SqlScript> Read = [];

    /// <summary>A file as it was read last, or on its own.</summary>
    public static SqlScript Of(ReviewFile file) => Read.TryGetValue(file, out var script) ? script : Of([file])[0];

    public static IReadOnlyList<SqlScript> Of(IReadOnlyList<ReviewFile> files)
    {
        var guesses = files.Select(file => (File: file, Guess: DialectGuess.Of(file.Path, file.Text))).ToArray();
        // Files that say nothing follow those beside them.
        var common = guesses.Where(known => known.Guess.Lead > 0).GroupBy(known => known.Guess.Dialect)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => (SqlDialect?)group.Key).FirstOrDefault();
        return [.. guesses
            .OrderBy(known => Key(known.File.Path), StringComparer.Ordinal)
            .Select(known => Keep(known.Guess.Lead > 0
                ? SqlScript.Read(known.File, known.Guess.Dialect, isSure: true)
                : SqlScript.Read(known.File, common ?? SqlDialect.Postgres, common is not null)))];
    }

    private static SqlScript Keep(SqlScript script)
    {
        Read.AddOrUpdate(script.File, script);
        return script;
    }

    /// <summary>V2 before V10, and what runs whenever it changes (R__) after all of them.</summary>
    internal static string Key(string path)
    {
        var cut = path.LastIndexOf('/') + 1;
        var name = path[cut..];
        return path[..cut] + (name.StartsWith("R__", StringComparison.Ordinal) ? "~" : "") + Number().Replace(name, match => match.Value.TrimStart('0').PadLeft(20, '0'));
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Number();
}
