namespace BackendArchitect.Conversation.Guest;

/// <summary>What the language model said to a message, before the turn that answers it. Raw and untrusted: the turn takes from it what stands up to the message's own words, and nothing else.</summary>
/// <remarks>It travels with its message, so that the same turn run again reads the same.</remarks>
public sealed record GuestNote
{
    /// <summary>Longest text of each kind that is looked at. Unit: characters.</summary>
    public const int Most = 16_000;

    /// <summary>The commands it proposes, as JSON after the catalogue of commands; null when it was not asked for any.</summary>
    public string? Reading { get; init; }

    /// <summary>Its words to a free question, with what they rest on; null when it was not asked for any.</summary>
    public GuestAnswer? Answer { get; init; }

    /// <summary>A few sentences in front of the engine's facts; null when it was not asked for any.</summary>
    public string? Wording { get; init; }

    /// <summary>What it would say to shared code beyond the rules, as JSON; null when it was not asked.</summary>
    public string? Opinions { get; init; }

    /// <summary>The things and operations it would expect of an unknown kind of system, as JSON; null when it was not asked.</summary>
    public string? Domain { get; init; }

    /// <summary>Why it could not be asked, in words that follow "because": "it did not answer in time". Null when it could, or was not needed.</summary>
    public string? Trouble { get; init; }

    /// <summary>How long all of it is together. Unit: characters.</summary>
    public int Length() => new[] { Reading, Answer?.Text, Wording, Opinions, Domain, Trouble }.Sum(text => text?.Length ?? 0) + (Answer?.Evidence.Sum(text => text.Length) ?? 0);
}
