using System.Globalization;
using System.Text.Json.Serialization;

namespace BackendArchitect.Engine.Briefs;

/// <summary>Where a fact was read.</summary>
/// <param name="Message">The id of the message, or the name of the table or rule for what nobody said.</param>
/// <param name="Author">Who wrote it; empty for the engine itself.</param>
public sealed record FactSource(string Message, string Author = "")
{
    /// <summary>The engine's own assumption.</summary>
    public static readonly FactSource Engine = new("engine");

    /// <summary>The day the author is named with ("house rule HR-2, Anna, 2026-12-01"); null when there is none.</summary>
    [JsonIgnore]
    public DateOnly? Day => Author.Length > 10 && DateOnly.TryParseExact(Author.AsSpan(Author.Length - 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
