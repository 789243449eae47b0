using System.Globalization;
using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Decisions;

/// <summary>A decision the team took before and did not take back.</summary>
/// <param name="Id">As people name it, or where it stands: <c>ADR-0003</c>, <c>docs/adr/0003-store.md#decision</c>.</param>
/// <param name="Date">The day it was taken; <see cref="DateOnly.MinValue"/> where nobody wrote it down.</param>
/// <param name="Subject">Id of the option or the technology that was chosen: <c>modular-monolith</c>, <c>postgresql</c>.</param>
/// <param name="Status">Only <c>accepted</c> ones bind; what is <c>banned</c> is out of the question.</param>
/// <param name="Link">Where the record lies; null when it is only remembered.</param>
public sealed record StandingDecision(string Id, string Title, string Subject, string Status, DateOnly Date, string? Link = null)
{
    /// <summary>Status of what the team will not have.</summary>
    public const string Banned = "banned";

    /// <summary>Id of the decision it was taken on; empty where that follows from the subject.</summary>
    public string Decision { get; init => field = value ?? ""; } = "";

    public bool Binds => Status == "accepted";

    public bool Bans => Status == Banned;

    /// <summary>"ADR-0003 (Primary store: PostgreSQL, accepted 2026-03-01, docs/adr/0003.md)".</summary>
    [JsonIgnore]
    public string Named =>
        $"{Id} ({Title}{(Date == DateOnly.MinValue || Bans ? "" : $", accepted {Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")}{(Link is null ? "" : $", {Link}")})";
}
