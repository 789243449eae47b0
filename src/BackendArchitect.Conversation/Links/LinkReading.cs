using System.Collections.Immutable;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Links;

/// <summary>What was read of a linked repository last.</summary>
/// <param name="Records">Every record and decision found, whatever its status, in the order of their paths.</param>
/// <param name="Files">Documents that were read.</param>
/// <param name="Left">Documents that were too large, or no text.</param>
/// <param name="Problem">Why it could not be read now, a sentence that says what to do; null when it could.</param>
/// <param name="MayWrite">Whether a change can be offered there.</param>
public sealed record LinkReading(ImmutableArray<StandingDecision> Records, int Files, int Left, string? Problem, bool MayWrite)
{
    public static readonly LinkReading Nothing = new([], 0, 0, null, false);

    /// <summary>What it is called now, where it was renamed; null otherwise.</summary>
    public string? NowAt { get; init; }
}
