using System.Collections.Immutable;

namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>A part of a text that must not leave.</summary>
internal readonly record struct PrivateSpan(int Start, int Length, string Kind)
{
    public const string Person = "PERSON";
    public const string Company = "COMPANY";
    public const string Host = "HOST";
    public const string Email = "EMAIL";
    public const string Phone = "PHONE";
    public const string Name = "NAME";

    /// <summary>What somebody typed in the form of a placeholder.</summary>
    public const string Text = "TEXT";

    public int End => Start + Length;

    /// <summary>First to last. What overlaps is joined under the kind that was found first: half of a name is a name still.</summary>
    public static ImmutableArray<PrivateSpan> Apart(IReadOnlyList<PrivateSpan> found)
    {
        var apart = new List<(PrivateSpan Span, int Rank)>();
        foreach (var (rank, span) in found.Index().Where(pair => pair.Item.Length > 0).OrderBy(pair => pair.Item.Start).ThenBy(pair => pair.Index))
        {
            if (apart.Count == 0 || span.Start >= apart[^1].Span.End)
            {
                apart.Add((span, rank));
                continue;
            }

            var (before, first) = apart[^1];
            var end = Math.Max(before.End, span.End);
            apart[^1] = (new PrivateSpan(before.Start, end - before.Start, rank < first ? span.Kind : before.Kind), Math.Min(rank, first));
        }

        return [.. apart.Select(pair => pair.Span)];
    }
}
