using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Guest.Words;
using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Code;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Conversation.Guest.Opinions;

/// <summary>Takes of a language model's opinions on code those whose quote stands in the file where they say it does, whose words the file vouches for, and that no rule has said already.</summary>
public sealed class OpinionReader(WordGuard guard)
{
    /// <summary>Most opinions of one review.</summary>
    public const int Most = 5;

    /// <summary>Shortest quote that proves anything. Unit: characters.</summary>
    public const int ShortestQuote = 8;

    private const int LongestQuote = 200;
    private const int LongestWords = 500;

    /// <summary>Lines a quote may stand away from where it is said to.</summary>
    private const int Near = 2;

    private const int Deepest = 6;

    /// <summary>Entries that are looked at, kept or not.</summary>
    private const int Looked = 20;

    private static readonly CodeReviewer Code = new();

    /// <param name="json">As the language model gave it, or null.</param>
    /// <param name="said">The message the files came with.</param>
    /// <param name="report">What the rules found in them.</param>
    /// <returns>At most <see cref="Most"/>, in the model's order; none when it is no JSON of this kind.</returns>
    public ImmutableArray<CodeOpinion> Read(string? json, IReadOnlyList<ReviewFile> files, string said, ReviewReport report)
    {
        if (json is null || json.Length > GuestNote.Most)
        {
            return [];
        }

        try
        {
            using var document = Parsed(json);
            return document is null ? [] : Kept(document.RootElement, [.. files.Where(Code.Reads)], said, report);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return []; // broken JSON, or a text in it that is no text
        }
    }

    /// <summary>The JSON, bare or in the middle of words.</summary>
    private static JsonDocument? Parsed(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
        }
        catch (JsonException)
        {
            return GuestReader.Parse(json);
        }
    }

    private ImmutableArray<CodeOpinion> Kept(JsonElement root, ReviewFile[] files, string said, ReviewReport report)
    {
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("opinions", out var inner) ? inner : root;
        if (list.ValueKind != JsonValueKind.Array || files.Length == 0)
        {
            return [];
        }

        var common = root.ValueKind == JsonValueKind.Object ? Text(root, "file") : null;
        var ruled = report.Findings.SelectMany(finding => finding.Also.Prepend(finding.Place)).Select(place => (place.File, place.Line)).ToHashSet();
        var masked = files.ToDictionary(file => file.Path, file => SecretMask.Of(file.Text), StringComparer.Ordinal);
        return
        [
            .. list.EnumerateArray().Take(Looked)
                .Where(entry => entry.ValueKind == JsonValueKind.Object)
                .Select(entry => One(entry, FileOf(files, Text(entry, "file") ?? common), masked, said))
                .OfType<CodeOpinion>()
                .Where(opinion => !ruled.Contains((opinion.File, opinion.Line)))
                .DistinctBy(opinion => (opinion.File, opinion.Line))
                .DistinctBy(opinion => (opinion.File, opinion.Says))
                .Take(Most),
        ];
    }

    private CodeOpinion? One(JsonElement entry, ReviewFile? file, Dictionary<string, string> masked, string said)
    {
        var quote = Flat(Text(entry, "quote") ?? "");
        if (file is null || quote.Length is < ShortestQuote or > LongestQuote || !entry.TryGetProperty("line", out var number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out var line))
        {
            return null;
        }

        var text = masked[file.Path];
        var at = Found(text.Split('\n'), quote, line);
        if (at == 0)
        {
            return null;
        }

        // "Two callers at once" is a manner of speaking, and claims no measure.
        var evidence = new GuestEvidence([$"line {at}, one or two of them"], [], $"{said}\n{text}");
        var (says, does) = (Whole(Text(entry, "says"), evidence), Whole(Text(entry, "do"), evidence));
        return says.Length == 0 || does.Length == 0
            ? null
            : new CodeOpinion(file.Path, at, SecretMask.Of(quote), says, Words(Text(entry, "because") ?? Text(entry, "why"), evidence).Text, does);
    }

    /// <summary>The one whose path or name is said; where nothing is said, the first: it is the one the model is shown.</summary>
    private static ReviewFile? FileOf(ReviewFile[] files, string? name) => name is null
        ? files[0]
        : Array.Find(files, file => file.Path == name) ?? (files.Count(file => file.Name == name) == 1 ? Array.Find(files, file => file.Name == name) : null);

    /// <summary>The line the quote stands in, nearest to where it is said to; 0 for none.</summary>
    private static int Found(string[] lines, string quote, int line)
    {
        for (var away = 0; away <= Near; away++)
        {
            foreach (var at in (long[])[(long)line - away, (long)line + away])
            {
                if (at >= 1 && at <= lines.Length && Flat(lines[at - 1]).Contains(quote, StringComparison.Ordinal))
                {
                    return (int)at;
                }
            }
        }

        return 0;
    }

    /// <summary>Words of which nothing had to go: half a claim is another claim.</summary>
    private string Whole(string? text, GuestEvidence evidence) => Words(text, evidence) is { Removed.IsEmpty: true } words ? words.Text : "";

    private GuardedWords Words(string? text, GuestEvidence evidence) =>
        text is null || text.Length > LongestWords ? GuardedWords.Nothing : guard.Keep(Flat(SecretMask.Of(text)), evidence);

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Text(JsonElement entry, string key) => entry.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
