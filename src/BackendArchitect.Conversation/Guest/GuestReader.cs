using System.Collections.Immutable;
using System.Text.Json;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Guest;

/// <summary>Reads what the language model proposes into commands. What is broken, unknown or not in the message's own words is left out; nothing it writes can throw.</summary>
public sealed class GuestReader(KnowledgeBase knowledge)
{
    /// <summary>Commands of one message beyond this are not looked at.</summary>
    private const int Most = 3;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    private readonly QuotedFacts _facts = new(knowledge);

    public CommandCatalogue Catalogue { get; } = new(knowledge);

    /// <param name="json">An object with <c>commands</c>, a list of objects with <c>name</c> and arguments.</param>
    /// <param name="text">The message they are to be read from.</param>
    /// <returns>The commands as a person's words would give them; what only a person may do is wrapped as an offer.</returns>
    public ImmutableArray<Command> Read(string json, string text, Occasion occasion)
    {
        using var document = Parse(json);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("commands", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        var read = list.EnumerateArray().Take(Most).Where(item => Catalogue.Find(Name(item)) is { IsProposal: true }).Select(item => One(item, text, occasion)).OfType<Command>().ToImmutableArray();
        // One message may mean one step that only a person takes; a row of them is what somebody was talked into.
        return read.Count(command => command is Command.OfferCommand) > 1 ? [.. read.Where(command => command is not Command.OfferCommand)] : read;
    }

    /// <summary>The one command a tool call asks for, or null when it is none that only tells something.</summary>
    /// <param name="call">An object with <c>name</c> and arguments.</param>
    public Command? Tool(string call, string text, Occasion occasion)
    {
        using var document = Parse(call);
        return document is not null && Catalogue.Find(Name(document.RootElement)) is { IsTool: true } && One(document.RootElement, text, occasion) is { } command ? command : null;
    }

    /// <summary>The object in what a model wrote: bare, between fences, or in the middle of words; null when there is none. Dispose it.</summary>
    public static JsonDocument? Parse(string text)
    {
        if (text.Length > GuestNote.Most)
        {
            return null;
        }

        var from = text.IndexOf('{', StringComparison.Ordinal);
        var to = text.LastIndexOf('}');
        if (from < 0 || to <= from)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(text.AsMemory(from, to - from + 1), Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Command? One(JsonElement item, string text, Occasion occasion)
    {
        if (Catalogue.Find(Name(item)) is not { } known)
        {
            return null;
        }

        var command = known.Make(new GuestArguments(known, item, given => _facts.Read(given, text, occasion)));
        return command is not null && known.OfConsequence ? new Command.OfferCommand(command) : command;
    }

    private static string? Name(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
}
