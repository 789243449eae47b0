using System.Collections.Immutable;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Tests;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace BackendArchitect.Channels.Tests.Parity;

/// <summary>A conversation written down once, to be shown on every platform.</summary>
internal sealed class ParityScript
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Parity", "Scripts");

    public static IReadOnlyList<string> Names => [.. Directory.GetFiles(Folder, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public string Where { get; set; } = "channel";

    /// <summary>Name of the channel; in a terminal nobody can be spoken to later.</summary>
    public string Over { get; set; } = "terminal";

    public List<Turn> Turns { get; set; } = [];

    /// <summary>All replies of the conversation, in order, with what they answer.</summary>
    public static IReadOnlyList<(string Said, Reply Reply)> Replies(string name)
    {
        var script = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build()
            .Deserialize<ParityScript>(File.ReadAllText(Path.Combine(Folder, $"{name}.yaml")));
        var talk = new Talk(script.Where == "personal" ? ConversationKind.Personal : ConversationKind.Channel, channel: script.Over);
        var replies = new List<(string, Reply)>();
        for (var at = 0; at < script.Turns.Count; at++)
        {
            script.Turns[at].Play(talk, at);
            replies.AddRange(talk.Last!.Replies.Select(reply => (script.Turns[at].ToString(), reply)));
        }

        return replies;
    }

    /// <summary>What somebody does.</summary>
    internal sealed class Turn
    {
        public string From { get; set; } = "Anna";

        public string? Says { get; set; }

        /// <summary>The new words of the message before.</summary>
        public string? Edits { get; set; }

        public string? Presses { get; set; }

        public string? Command { get; set; }

        /// <summary>Whether nobody does anything, until the next appointment comes due.</summary>
        public bool Waits { get; set; }

        public Dictionary<string, string> Fields { get; set; } = [];

        public bool Partial { get; set; }

        public List<Turn> Earlier { get; set; } = [];

        public override string ToString() => Says ?? Edits ?? Presses ?? Command ?? (Waits ? "(time passes)" : "");

        public Talk Play(Talk talk, int at) => this switch
        {
            { Waits: true } => talk.Wait(),
            { Edits: { } words } => talk.Edit($"m{at}", words, From),
            { Presses: { } label } => talk.Press(label, From),
            { Command: { } command, Fields.Count: > 0 } => talk.Fill(command.Split(' ')[1], From, [.. Fields.Select(field => (field.Key, field.Value))]),
            { Command: { } command } => talk.Command(command, From),
            { Earlier.Count: > 0 } => talk.Mention(Says ?? "", From, Partial, [.. Earlier.Select(said => (said.From, said.Says ?? ""))]),
            _ => talk.Say(Says ?? "", From),
        };
    }
}
