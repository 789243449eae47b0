using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>The files of a message: their text is described material, never a wish.</summary>
public static class Attachments
{
    /// <summary>Longest text read of all files of a message together. Unit: characters.</summary>
    private const int Most = 40_000;

    /// <summary>Endings of files that are prose; what is in any other is structure, read here as plain text.</summary>
    private static readonly string[] Prose = [".md", ".markdown", ".txt", ".text", ".adoc", ".rst", ".eml", ".log"];

    /// <summary>All the text there is, each file under its name and fenced; empty when there is none.</summary>
    public static string Text(InboundMessage message)
    {
        var text = string.Join('\n', Read(message).Select(file => $"{file.Name}:\n{file.Text}"));
        return text.Length > Most ? text[..Most] : text;
    }

    public static ImmutableArray<SharedFile> Read(InboundMessage message) => [.. (message.Files ?? []).Where(file => !string.IsNullOrWhiteSpace(file.Text))];

    public static ImmutableArray<SharedFile> Unread(InboundMessage message) => [.. (message.Files ?? []).Where(file => string.IsNullOrWhiteSpace(file.Text))];

    public static bool IsProse(SharedFile file) =>
        Prose.Any(ending => file.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || (!file.Name.Contains('.', StringComparison.Ordinal) && file.MediaType.StartsWith("text/", StringComparison.Ordinal));
}
