using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Guest;

/// <summary>The arguments of one proposed command; what is not there, or not of its list, reads as absent.</summary>
/// <param name="command">Of which they are.</param>
/// <param name="json">As the model wrote them.</param>
/// <param name="facts">Reads facts out of it, held against the message.</param>
public sealed class GuestArguments(GuestCommand command, JsonElement json, Func<JsonElement, Ledger> facts)
{
    /// <summary>Values of a list beyond this are not looked at.</summary>
    private const int Most = 8;

    private const int LongestWord = 4_000;

    /// <summary>The facts that stood up to the message; empty for none.</summary>
    public Ledger Facts => json.TryGetProperty("facts", out var given) ? facts(given) : Ledger.Empty;

    /// <summary>The value, or null.</summary>
    public string? Word(string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Allowed(name, value.GetString()!) : null;

    public ImmutableArray<string> Words(string name) => json.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
        ? [.. values.EnumerateArray().Take(Most).Where(value => value.ValueKind == JsonValueKind.String).Select(value => Allowed(name, value.GetString()!)).OfType<string>().Distinct()]
        : [];

    /// <summary>A whole number from 1 to 99, or null.</summary>
    public int? Whole(string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number is > 0 and < 100 ? number : null;

    private string? Allowed(string name, string word)
    {
        var words = command.Parameters.FirstOrDefault(parameter => parameter.Name == name)?.Words ?? [];
        var plain = word.Trim();
        return words.IsEmpty ? (plain.Length is > 0 and <= LongestWord ? plain : null) : words.FirstOrDefault(known => known.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }
}
