using System.Globalization;

namespace BackendArchitect.Channels.WebChat;

/// <summary>How far a client has seen. Direct Line passes it around unread, so it may also say which typing sign was seen.</summary>
/// <param name="Line">The last line of the transcript; 0 before the first.</param>
/// <param name="Typing">Number of the typing sign seen last; 0 when none was.</param>
public readonly record struct Watermark(long Line, long Typing)
{
    /// <returns>Null when it is not one of ours. No text is the start.</returns>
    public static Watermark? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new Watermark(0, 0);
        }

        var parts = text.Split('-');
        return parts.Length <= 2 && Number(parts[0]) is { } line && (parts.Length == 1 ? 0 : Number(parts[1])) is { } typing
            ? new Watermark(line, typing)
            : null;
    }

    public override string ToString() => Typing == 0
        ? Line.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Line}-{Typing}");

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
