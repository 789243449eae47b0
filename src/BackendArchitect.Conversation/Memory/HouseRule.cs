using System.Globalization;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Conversation.Memory;

/// <summary>Something that holds for every design of a place: a fact nobody has to say again, a standard, or what is not to be had.</summary>
/// <param name="Number">1 for the first of the place: HR-1. Never given twice.</param>
/// <param name="Title">As a person reads it: "We only use Azure".</param>
/// <param name="Fact">The fact it sets; null for a standard and a ban.</param>
/// <param name="Subject">Id of the option or technology that is standard or banned; empty for a fact.</param>
/// <param name="By">Name of who said it.</param>
/// <param name="Message">Id of the message it was said in.</param>
public sealed record HouseRule(int Number, string Title, Fact? Fact, string Subject, bool Bans, string By, DateTimeOffset At, string Message)
{
    /// <summary>Stands before the name of a rule where it is the source of a fact.</summary>
    public const string Mark = "house rule ";

    /// <summary>"HR-1".</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"HR-{Number}");

    /// <summary>"house rule HR-1, Anna, 2026-11-22": who else says otherwise is asked which holds.</summary>
    public string Origin => string.Create(CultureInfo.InvariantCulture, $"{Mark}{Id}, {By}, {At:yyyy-MM-dd}");

    /// <summary>The fact as it stands in a brief, with the rule as its source; null when it is none.</summary>
    public Fact? Said => Fact is null ? null : Fact with { Source = new FactSource(Message, Origin) };

    /// <summary>The same for the engine; null for a fact.</summary>
    public StandingDecision? Standing() => Subject.Length == 0
        ? null
        : new StandingDecision(Id, $"{Title} ({By}, {At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)})", Subject, Bans ? StandingDecision.Banned : "accepted", DateOnly.FromDateTime(At.UtcDateTime));
}
