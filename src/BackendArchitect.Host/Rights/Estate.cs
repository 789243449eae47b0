using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackendArchitect.Channels;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Rights;

/// <summary>The records that belong to some conversations: designs, papers, audit lines, and what the platforms' channels noted.</summary>
internal sealed class Estate(IErasure erasure, IRecords records)
{
    /// <summary>Records that are named by a conversation of the platform, without our mark before it.</summary>
    private static readonly string[] ByPlatform = [IChannelMemory.Shown, IChannelMemory.ShownToOne, IChannelMemory.Progress];

    private static readonly string[] ByConversation = [IRecords.Owned, IRecords.Audit, IChannelMemory.Thread, RecordLives.SlackThreads];

    /// <summary>All records of these conversations; the designs and papers themselves as well, unless another conversation has them too.</summary>
    public async Task<ImmutableArray<(string Kind, string Name)>> OfAsync(Territory territory, CancellationToken cancellation)
    {
        var raw = new Territory(territory.Ids.Select(Raw));
        var found = await erasure.RecordsAsync(
            (kind, name) => kind == IRecords.Owned || (ByConversation.Contains(kind) && territory.Holds(name)) || (ByPlatform.Contains(kind) && raw.Holds(name)),
            cancellation);
        var notes = found.Where(record => record.Kind == IRecords.Owned).Select(record => (record.Name, Here: territory.Holds(record.Name), What: WhatOf(record.Name))).ToList();
        var elsewhere = notes.Where(note => !note.Here).Select(note => note.What).ToHashSet();
        return
        [
            // What is owned before the note of it: a crash in between finds it once more.
            .. notes.Where(note => note.Here && !elsewhere.Contains(note.What)).Select(note => note.What).Distinct().Select(what => what.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1])),
            .. found.Where(record => record.Kind != IRecords.Owned || territory.Holds(record.Name)),
        ];
    }

    /// <summary>Takes all of it out, and what points to it from elsewhere.</summary>
    public async Task<Removed> EraseAsync(Territory territory, CancellationToken cancellation)
    {
        var mine = await OfAsync(territory, cancellation);
        var (designs, others) = (0, 0);
        await UnshelveAsync([.. mine.Where(record => record.Kind == IRecords.Designs).Select(record => record.Name)], cancellation);
        others += await UnlinkAsync(territory, cancellation);
        foreach (var (kind, name) in mine)
        {
            var gone = await records.RemoveAsync(kind, name, cancellation) ? 1 : 0;
            designs += kind is IRecords.Designs or IRecords.Papers ? gone : 0;
            others += kind is IRecords.Designs or IRecords.Papers or IRecords.Owned ? 0 : gone;
        }

        return new Removed(Designs: designs, Others: others);
    }

    /// <summary>What a platform's channel noted of one person alone.</summary>
    public async Task<Removed> ErasePersonAsync(string workspace, string person, CancellationToken cancellation)
    {
        var own = await erasure.RecordsAsync(
            (kind, name) => (kind == IChannelMemory.Shelf && name == $"{workspace}:{person}")
                || (kind == IChannelMemory.PrivateChat && name.EndsWith($"|{workspace}|{person}", StringComparison.Ordinal))
                || (kind == RecordLives.SlackThreads && name.StartsWith($"slack:{workspace}:{person}:", StringComparison.Ordinal)),
            cancellation);
        var gone = 0;
        foreach (var (kind, name) in own)
        {
            gone += await records.RemoveAsync(kind, name, cancellation) ? 1 : 0;
        }

        return new Removed(Others: gone);
    }

    /// <summary>Puts other words in place of those in the records of these conversations.</summary>
    public async Task<int> RewriteAsync(Territory territory, Func<string, string> rewrite, CancellationToken cancellation)
    {
        var changed = 0;
        foreach (var (kind, name) in await OfAsync(territory, cancellation))
        {
            if (await records.FindAsync(kind, name, cancellation) is { Length: > 0 } text && rewrite(text) is var other && other != text)
            {
                await records.PutAsync(kind, name, other, cancellation);
                changed++;
            }
        }

        return changed;
    }

    private static string? PlaceIn(string kind, string text) => kind == RecordLives.SlackThreads ? text : (string?)JsonNode.Parse(text)?["of"]?["id"];

    /// <summary>The platform's own name of a conversation: <c>botframework:msteams:19:abc</c> is <c>19:abc</c>.</summary>
    private static string Raw(string id) => id.Split(':', 3) is [_, _, var raw] ? raw : id;

    private static string WhatOf(string note) => note[(note.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>The shelves on which people have these designs.</summary>
    private async Task UnshelveAsync(ImmutableHashSet<string> designs, CancellationToken cancellation)
    {
        foreach (var (kind, name) in designs.IsEmpty ? [] : await erasure.RecordsAsync((kind, _) => kind == IChannelMemory.Shelf, cancellation))
        {
            if (await records.FindAsync(kind, name, cancellation) is { } text && JsonNode.Parse(text) is JsonArray entries)
            {
                var stay = entries.Where(entry => entry?["design"] is not { } design || !designs.Contains((string)design!)).Select(entry => entry?.DeepClone()).ToArray();
                if (stay.Length == 0)
                {
                    await records.RemoveAsync(kind, name, cancellation);
                }
                else if (stay.Length < entries.Count)
                {
                    await records.PutAsync(kind, name, new JsonArray(stay).ToJsonString(), cancellation);
                }
            }
        }
    }

    /// <summary>Notes of which place a message in somebody's direct messages belongs to, and cards of it shown there.</summary>
    private async Task<int> UnlinkAsync(Territory territory, CancellationToken cancellation)
    {
        var gone = 0;
        foreach (var (kind, name) in await erasure.RecordsAsync((kind, name) => kind is RecordLives.SlackThreads or IChannelMemory.Shown or IChannelMemory.ShownToOne && !territory.Holds(name), cancellation))
        {
            if (await records.FindAsync(kind, name, cancellation) is { } text && PlaceIn(kind, text) is { } place && place != name && territory.Holds(place))
            {
                gone += await records.RemoveAsync(kind, name, cancellation) ? 1 : 0;
            }
        }

        return gone;
    }
}
