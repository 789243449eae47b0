using System.Text;
using BackendArchitect.Engine.Reviews.Trees;
using BackendArchitect.Engine.Secrets;

namespace BackendArchitect.Engine.Reviews;

/// <summary>A file somebody wants looked at.</summary>
/// <param name="path">As it was handed in, with forward slashes; evidence for its format, never opened.</param>
public sealed class ReviewFile(string path, string text)
{
    /// <summary>Longest file that is read. Unit: characters.</summary>
    public const int Longest = 8_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lazy<DataText> _data = new(() => DataText.Read(text));
    private readonly Lazy<string[]> _lines = new(() => text.Split('\n'));
    private readonly Lazy<string[]?> _masked = new(() => text.Contains("PRIVATE KEY", StringComparison.Ordinal) ? SecretMask.Of(text).Split('\n') : null);

    public string Path => path;

    /// <summary>With LF line ends.</summary>
    public string Text => text;

    public string Name => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>With its dot and in lower case: <c>.yaml</c>.</summary>
    public string Extension => System.IO.Path.GetExtension(Name).ToLowerInvariant();

    public bool IsDataFile => Extension is ".yaml" or ".yml" or ".json" or ".jsonc";

    /// <summary>As YAML or JSON; read once.</summary>
    public DataText Data => _data.Value;

    /// <summary>Root of the first document; null when there is none.</summary>
    public DataNode? Root => Data.Documents.Count > 0 ? Data.Documents[0] : null;

    public IReadOnlyList<string> Lines => _lines.Value;

    /// <summary>The trimmed line without its secrets, shortened; empty past the end.</summary>
    public string Quote(int line)
    {
        // Some files are one line of megabytes: only what is shown is copied.
        var quoted = (line >= 1 && line <= Lines.Count ? Shown(line - 1) : "").AsSpan().Trim();
        return quoted.Length > 160 ? string.Concat(quoted[..159], "…") : quoted.ToString();
    }

    /// <summary>A line without its secrets; of a file with keys over several lines, without its part of them.</summary>
    private string Shown(int at) => _masked.Value is { } masked && at < masked.Length ? masked[at]
        : Lines[at].Length > 4000 ? SecretMask.Of(Lines[at][..4000]) : SecretMask.Of(Lines[at]);

    public Place At(int line, int column = 1, string jsonPointer = "") => new(Path, line, column, jsonPointer);

    /// <summary>Line and column of a character of <see cref="Text"/>.</summary>
    public Place AtOffset(int offset)
    {
        var before = text.AsSpan(0, Math.Clamp(offset, 0, text.Length));
        return new Place(Path, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>Reads UTF-8, and UTF-16 with a byte order mark.</summary>
    /// <returns>The file, or why it cannot be read.</returns>
    public static (ReviewFile? File, UnreadFile? Problem) Of(string path, ReadOnlySpan<byte> bytes)
    {
        path = path.Replace('\\', '/');
        if (bytes.Length > Longest)
        {
            return (null, Refused(path, $"It has {bytes.Length / 1_000_000.0:0.#} MB; up to {Longest / 1_000_000} MB are read. Hand in the part you care about."));
        }

        try
        {
            var text = bytes switch
            {
                [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
                [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
                [0xEF, 0xBB, 0xBF, ..] => Strict.GetString(bytes[3..]),
                _ => Strict.GetString(bytes),
            };
            return text.Contains('\0', StringComparison.Ordinal)
                ? (null, Refused(path, "It is a binary file. Hand in text."))
                : text.Trim().Length == 0 ? (null, Refused(path, "It is empty."))
                : (new ReviewFile(path, text.ReplaceLineEndings("\n")), null);
        }
        catch (DecoderFallbackException wrong)
        {
            return (null, Refused(path, $"It is not UTF-8 from byte {wrong.Index} on. Save it as UTF-8."));
        }
    }

    private static UnreadFile Refused(string path, string why) => new(new Place(path, 0), why);
}
