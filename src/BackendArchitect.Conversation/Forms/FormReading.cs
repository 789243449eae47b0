using System.Collections.Immutable;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Forms;

/// <summary>What a sent form was understood to say.</summary>
/// <param name="Said">The facts of all its fields.</param>
/// <param name="Withdrawn">Words of sets that are said not to hold.</param>
/// <param name="Settled">The questions answered with "none": nothing to note, and nothing to ask again.</param>
/// <param name="Unread">The fields whose words hold no answer, with those words.</param>
public sealed record FormReading(Ledger Said, Ledger Withdrawn, ImmutableArray<QuestionTemplate> Settled, ImmutableArray<(Field Field, string Words)> Unread)
{
    public static readonly FormReading Empty = new(Ledger.Empty, Ledger.Empty, [], []);

    /// <summary>Whether every field was left empty.</summary>
    public bool IsEmpty => !SaysAnything && Unread.IsEmpty;

    public bool SaysAnything => Said.Count + Withdrawn.Count + Settled.Length > 0;
}
