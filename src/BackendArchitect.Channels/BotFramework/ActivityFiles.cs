using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Files attached to a message. Teams hands a file over in personal chats only; elsewhere it names it.</summary>
internal static class ActivityFiles
{
    private const string Download = "application/vnd.microsoft.teams.file.download.info";
    private const int Most = 10;

    /// <returns>Null when nothing is attached.</returns>
    public static ImmutableList<SharedFile>? Of(Activity activity)
    {
        var files = (activity.Attachments ?? []).Where(attachment => attachment is not null).Select(Read).OfType<SharedFile>().Take(Most).ToImmutableList();
        return files.IsEmpty ? null : files;
    }

    private static SharedFile? Read(Activity.Attachment attachment) => attachment.ContentType switch
    {
        Download when JsonText.At(attachment.Content, "downloadUrl") is { } url => new SharedFile(NameOf(attachment), TypeOf(attachment), 0, url),
        // A file in a channel or group lies in SharePoint, which this program may not read.
        "reference" => new SharedFile(NameOf(attachment), TypeOf(attachment), 0, "")
        {
            Problem = "in a channel or group Teams does not hand me the file: send it to me in a personal chat, or paste its text here",
        },
        { } type when type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) && attachment.ContentUrl is not null =>
            new SharedFile(NameOf(attachment), type, 0, "") { Problem = "it is a picture, and I read text" },
        _ => null,
    };

    private static string NameOf(Activity.Attachment attachment) => attachment.Name is { Length: > 0 } name ? name[..Math.Min(name.Length, 200)] : "file";

    private static string TypeOf(Activity.Attachment attachment) => Path.GetExtension(attachment.Name ?? "").ToLowerInvariant() switch
    {
        ".yaml" or ".yml" => "application/yaml",
        ".json" => "application/json",
        ".sql" => "application/sql",
        ".md" => "text/markdown",
        _ => "text/plain",
    };
}
