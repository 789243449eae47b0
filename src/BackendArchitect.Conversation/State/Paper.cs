using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace BackendArchitect.Conversation.State;

/// <summary>Files a turn wrote that belong to no design: an export, a patch. Kept a week; who wants them later asks again.</summary>
/// <param name="Id">Hash of the files, so that a turn run again names them the same.</param>
/// <param name="Files">In the order they are packed.</param>
public sealed record Paper(string Id, ImmutableArray<Paper.Sheet> Files)
{
    private const string Mark = "paper-";

    /// <param name="Path">Relative, with forward slashes.</param>
    /// <param name="Text">A picture as a <c>data:</c> address: a paper is kept as text.</param>
    public sealed record Sheet(string Path, string Text)
    {
        private const string Picture = "data:image/png;base64,";

        /// <summary>What is handed out.</summary>
        [JsonIgnore]
        public ReadOnlyMemory<byte> Bytes => Text.StartsWith(Picture, StringComparison.Ordinal) ? Convert.FromBase64String(Text[Picture.Length..]) : Encoding.UTF8.GetBytes(Text);

        public static Sheet Of(string path, ReadOnlySpan<byte> png) => new(path, Picture + Convert.ToBase64String(png));
    }

    public static Paper Of(params IEnumerable<Sheet> files)
    {
        ImmutableArray<Sheet> sheets = [.. files];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var sheet in sheets)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{sheet.Path}\n{sheet.Text.Length}\n{sheet.Text}\n"));
        }

        return new Paper($"{Mark}{Convert.ToHexStringLower(hash.GetHashAndReset())}", sheets);
    }

    /// <summary>Whether a <see cref="Replies.FileRef"/> names a paper, and not a design.</summary>
    public static bool Is(string id) => id.StartsWith(Mark, StringComparison.Ordinal);
}
