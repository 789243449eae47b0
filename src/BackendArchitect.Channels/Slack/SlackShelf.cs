using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Replies;

namespace BackendArchitect.Channels.Slack;

/// <summary>The designs each person has asked for, for their home tab.</summary>
internal sealed class SlackShelf(IChannelMemory memory)
{
    /// <summary>Designs kept for one person.</summary>
    public const int Most = 5;

    /// <summary>Notes the design a message shows, if it shows one: a heading with a picture. Best effort.</summary>
    public async Task NoteAsync(SlackReference to, Reply reply, string stamp, CancellationToken cancellation)
    {
        if (reply.Blocks.OfType<Block.Picture>().FirstOrDefault() is not { } picture || reply.Blocks.OfType<Block.Heading>().FirstOrDefault() is not { } heading)
        {
            return;
        }

        try
        {
            await KeepAsync(to, picture, heading, stamp, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The message is there. That a list of designs lacks one must not make it look unsent.
        }
    }

    private async Task KeepAsync(SlackReference to, Block.Picture picture, Block.Heading heading, string stamp, CancellationToken cancellation)
    {
        var shown = new SlackShelfEntry(picture.File.Design, PlainText.Cut(InlineText.Plain(heading.Text), SlackLimits.HeaderCharacters), to.Channel, stamp);
        var entries = (await OfAsync(to.Team, to.User, cancellation)).RemoveAll(entry => entry.Design == shown.Design).Insert(0, shown).Take(Most).ToImmutableList();
        await memory.KeepAsync(IChannelMemory.Shelf, Key(to.Team, to.User), JsonSerializer.Serialize(entries, SlackReferenceJson.Default.ImmutableListSlackShelfEntry), cancellation);
    }

    /// <returns>The latest first.</returns>
    public async Task<ImmutableList<SlackShelfEntry>> OfAsync(string team, string user, CancellationToken cancellation) =>
        await memory.FindAsync(IChannelMemory.Shelf, Key(team, user), cancellation) is { } text
            ? JsonSerializer.Deserialize(text, SlackReferenceJson.Default.ImmutableListSlackShelfEntry) ?? []
            : [];

    private static string Key(string team, string user) => $"{team}:{user}";
}
