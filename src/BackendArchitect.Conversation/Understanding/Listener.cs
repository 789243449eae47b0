using System.Globalization;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Turns the messages of one turn into commands; what was said in several pieces becomes one.</summary>
/// <param name="versions">Reads wishes about versions; null where live documentation is off.</param>
public sealed class Listener(KnowledgeBase knowledge, Phrases phrases, VersionTalk? versions = null)
{
    private readonly Interpreter _interpreter = new(knowledge, phrases);
    private readonly Material _material = new(knowledge, new Interpreter(knowledge, phrases));
    private readonly GuestEar _guest = new(knowledge);

    public IReadOnlyList<(Command Command, Occasion Occasion)> Listen(ConversationState state, IReadOnlyList<InboundMessage> messages)
    {
        var heard = messages.SelectMany(message => Commands(state, message)).ToLookup(item => GuestEar.IsNote(item.Command));
        return Quieten([.. heard[true], .. Join([.. heard[false]])]);
    }

    /// <summary>What a text message is read as without the language model.</summary>
    public IReadOnlyList<Command> Alone(ConversationState state, InboundMessage message) =>
        Told(state, Snippets.Unpacked(message) with { Guest = null }, new Occasion(message.Id, message.From, message.At) { Thread = message.Conversation.Id });

    private IEnumerable<(Command Command, Occasion Occasion)> Commands(ConversationState state, InboundMessage message)
    {
        var occasion = new Occasion(message.Id, message.From, message.At) { Thread = message.Conversation.Id };
        IEnumerable<Command> commands = message.Kind switch
        {
            InboundKind.Joined => [new Command.Welcome()],
            InboundKind.Action or InboundKind.Due => [Pressed(message)],
            _ => Told(state, Snippets.Unpacked(message), occasion),
        };
        return commands.Select(command => (command, occasion));
    }

    private IReadOnlyList<Command> Told(ConversationState state, InboundMessage message, Occasion occasion) =>
        versions?.Wish(message.Text) is { } wish ? [wish] : _material.Join(state, message, _guest.Hear(message, _interpreter.Read(state, message.Text, occasion), occasion));

    private static Command Pressed(InboundMessage message) => CommandLanguage.Parse(message.Action ?? "") switch
    {
        Command.FillForm form => form with { Values = message.Values },
        Command.Rate rate => rate with
        {
            Reply = rate.Reply.Length > 0 ? rate.Reply : message.Pressed ?? "",
            Words = message.Values.GetValueOrDefault("text", ""),
        },
        Command.SendDigest send when message.Kind == InboundKind.Due => send with { Due = DueAt(message) },
        var command => command,
    };

    /// <summary>The planned time; the message may be late.</summary>
    private static DateTimeOffset DueAt(InboundMessage message) =>
        DateTimeOffset.TryParse(message.Values.GetValueOrDefault(InboundMessage.DueValue), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var due) ? due : message.At;

    /// <summary>"We need a shop" and, in the next message, "we are 6": one wish with both.</summary>
    private static List<(Command Command, Occasion Occasion)> Join(List<(Command Command, Occasion Occasion)> heard)
    {
        var joined = new List<(Command Command, Occasion Occasion)>();
        foreach (var next in heard)
        {
            var both = joined.Count == 0 ? null : Both(joined[^1].Command, next.Command);
            if (both is null)
            {
                joined.Add((joined.Count == 0 ? next.Command : After(joined[^1].Command, next.Command), next.Occasion));
            }
            else
            {
                joined[^1] = (both, next.Occasion);
            }
        }

        return joined;
    }

    /// <summary>One command for two, or null when they are two things. Two people who disagree stay two.</summary>
    private static Command? Both(Command first, Command second) => (first, second) switch
    {
        (Command.StartDesign(var said), Command.SetRequirement(var more, null, null)) when Agree(said, more) => new Command.StartDesign(said.Joined(more.Facts)),
        (Command.SetRequirement(var said, null, null), Command.StartDesign(var more)) when Agree(said, more) => new Command.StartDesign(said.Joined(more.Facts)),
        (Command.StartDesign(var said), Command.StartDesign(var more)) when Agree(said, more) => new Command.StartDesign(said.Joined(more.Facts)),
        (Command.SetRequirement(var said, var answer, null), Command.SetRequirement(var more, null, null)) when Agree(said, more) =>
            new Command.SetRequirement(said.Joined(more.Facts), answer),
        (Command.OfferJobs(_, var said), Command.StartDesign(var more)) when Agree(said, more) => new Command.StartDesign(said.Joined(more.Facts)),
        (Command.StartDesign(var said), Command.OfferJobs(_, var more)) when Agree(said, more) => new Command.StartDesign(said.Joined(more.Facts)),
        (Command.StartDesign(var said), Command.JustAnswer(var more)) when Agree(said, more) => new Command.JustAnswer(said.Joined(more.Facts)),
        (Command.OfferJobs(var jobs, var said), Command.OfferJobs(_, var more)) when Agree(said, more) =>
            new Command.OfferJobs(jobs, said.Joined(more.Facts)),
        _ => null,
    };

    /// <summary>What may mean several jobs means none of them once a design is begun: it adds to it, or says otherwise.</summary>
    private static Command After(Command first, Command next) => (first, next) switch
    {
        (Command.StartDesign or Command.SetRequirement, Command.OfferJobs(_, { Count: > 0 } said)) => new Command.SetRequirement(said),
        _ => next,
    };

    private static bool Agree(Ledger said, Ledger more) => more.Facts.All(fact =>
        said.Find(fact.Id) is not { } known || known.Value.Equals(fact.Value) || known.Source.Author == fact.Source.Author);

    /// <summary>Greetings, thanks and puzzlement give way to anything that was understood.</summary>
    private static List<(Command Command, Occasion Occasion)> Quieten(List<(Command Command, Occasion Occasion)> heard)
    {
        var meant = heard.Where(item => item.Command is not (Command.SmallTalk or Command.Puzzle or Command.ShowHelp or Command.NoteInjection) && !GuestEar.IsNote(item.Command)).ToList();
        if (meant.Count > 0)
        {
            var notes = heard.Where(item => item.Command is Command.NoteInjection).Take(1);
            return [.. notes, .. heard.Where(item => GuestEar.IsNote(item.Command)), .. meant];
        }

        return [.. heard.DistinctBy(item => item.Command.GetType()).Take(2)];
    }
}
