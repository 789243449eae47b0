using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace BackendArchitect.Channels.Slack;

/// <summary>Reads what may be missing or of another kind in Slack's JSON: absent is null, never an exception.</summary>
internal static class SlackJson
{
    /// <summary>The last second a calendar has, since 1970.</summary>
    private const long Forever = 253_402_300_799;

    /// <summary>Digits of a second down to one tick.</summary>
    private const int FinestDigits = 7;

    private static readonly SearchValues<char> OfStamps = SearchValues.Create("0123456789.");

    /// <summary>The member of that name, or an element of no kind.</summary>
    public static JsonElement At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The text of that name; empty text counts as absent.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    public static bool Flag(this JsonElement element, string name) => element.At(name).ValueKind == JsonValueKind.True;

    public static bool Has(this JsonElement element, string name) => element.At(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public static JsonElement First(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : default;

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IEnumerable<JsonProperty> Members(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Object } inner ? inner.EnumerateObject() : [];

    /// <summary>An id of a team, channel, user or event. Anything else than letters, digits, <c>-</c> and <c>_</c> is not one of Slack's, and could pose as another conversation.</summary>
    public static string? Id(this JsonElement element, string name) => element.Text(name) is { } id && IsId(id) ? id : null;

    public static bool IsId(string text) => text.Length is > 0 and <= 64 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>A time stamp (<c>1795320485.989000</c>), which is also the id of a message in its channel.</summary>
    public static string? Stamp(this JsonElement element, string name) => element.Text(name) is { } stamp && IsStamp(stamp) ? stamp : null;

    public static bool IsStamp(string text) => text.Length is > 0 and <= 32 && !text.AsSpan().ContainsAnyExcept(OfStamps) && TimeOf(text) is not null;

    /// <returns>The moment a time stamp names, or null when it names none.</returns>
    public static DateTimeOffset? TimeOf(string stamp)
    {
        var point = stamp.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? stamp : stamp.AsSpan(0, point);
        var part = point < 0 ? default : stamp.AsSpan(point + 1);
        return long.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < Forever && TryTicks(part, out var ticks)
            ? DateTimeOffset.UnixEpoch.AddTicks((seconds * TimeSpan.TicksPerSecond) + ticks)
            : null;
    }

    /// <summary>What stands behind the point; what is finer than the clock is cut off.</summary>
    private static bool TryTicks(ReadOnlySpan<char> part, out long ticks)
    {
        ticks = 0;
        for (var place = 0; place < FinestDigits; place++)
        {
            ticks = (ticks * 10) + (place < part.Length ? part[place] - '0' : 0);
        }

        return !part.ContainsAnyExceptInRange('0', '9');
    }
}
