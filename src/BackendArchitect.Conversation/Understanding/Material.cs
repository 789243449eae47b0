using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Reading;

namespace BackendArchitect.Conversation.Understanding;

/// <summary>Gives a wish what it is about: the thread it was spoken in, the files that came with it. The wish decides what is done; the material only tells.</summary>
internal sealed partial class Material(KnowledgeBase knowledge, Interpreter interpreter)
{
    public IReadOnlyList<Command> Join(ConversationState state, InboundMessage message, IReadOnlyList<Command> wishes)
    {
        var files = Attachments.Text(message);
        var thread = Background.Of(state, message);
        if (files.Length == 0 && message.Text.Length == 0 && message.Files is { IsEmpty: false })
        {
            return []; // nothing of it could be read: that is said, and there is nothing else to say
        }

        if (wishes.OfType<Command.ImportSystem>().Any())
        {
            return [.. wishes.OfType<Command.NoteInjection>(), new Command.ImportSystem([.. Attachments.Read(message)])];
        }

        if (Reviewed(message, wishes) is { } review)
        {
            return review;
        }

        wishes = files.Length == 0 ? wishes : [.. wishes.Select(wish => WithFiles(state, wish, files, message))];
        return thread is not { Said.IsEmpty: false } ? wishes : [.. wishes.SelectMany(wish => InThread(state, wish, thread, message))];
    }

    /// <summary>Files with a structure are reviewed where a review is asked for, and where nothing is; null for anything else. Prose alone is a description.</summary>
    private static IReadOnlyList<Command>? Reviewed(InboundMessage message, IReadOnlyList<Command> wishes)
    {
        var readable = Attachments.Read(message);
        var versions = readable.Length == 2 && readable.All(Reviewable.IsStructured) && Compares().IsMatch(message.Text);
        var asked = wishes.Any(wish => wish is Command.StartJob { Job: Job.Review });
        return versions || (readable.Any(file => Reviewable.IsStructured(file) && (asked || !Reviewable.IsPage(file)))
            && wishes.Any(wish => IsOpen(wish, message) || wish is Command.OfferJobs or Command.Describe or Command.Advise or Command.SetRequirement { Said.Count: 0 } or Command.StartJob { Job: Job.Review }))
            ? [.. wishes.OfType<Command.NoteInjection>(), new Command.ReviewFiles([.. readable], versions)]
            : null;
    }

    private Command WithFiles(ConversationState state, Command wish, string files, InboundMessage message)
    {
        var told = Reader.Read(files, new FactSource(message.Id, message.From.Name), knowledge);
        return wish switch
        {
            Command.StartJob { Job: Job.Review } when told.Job == Job.Design && Designs().IsMatch(message.Text) => new Command.StartDesign(told.Ledger),
            Command.StartJob { Job: Job.Review } job => job with { Words = $"{job.Words}\n{files}" },
            Command.StartJob job => job with { Words = $"{job.Words}\n{files}", Said = told.Ledger.Joined(job.Said.Facts) },
            Command.Describe describe => describe with { Text = $"{describe.Text}\n{files}" },
            Command.StartDesign design => new Command.StartDesign(told.Ledger.Joined(design.Said.Facts)),
            Command.JustAnswer answer => new Command.JustAnswer(told.Ledger.Joined(answer.Said.Facts)),
            Command.SetRequirement more => more with { Said = told.Ledger.Joined(more.Said.Facts) },
            _ when IsOpen(wish, message) => Unasked(state, told, files),
            _ => wish,
        };
    }

    /// <summary>A file without a wish is a brief where it asks for a system, and a description to review where it does not.</summary>
    private static Command Unasked(ConversationState state, BriefReading told, string files) => state.Dialog() switch
    {
        ReviewDialog.Title => new Command.Describe(files, told.Ledger),
        not null when told.Ledger.Count > 0 => new Command.SetRequirement(told.Ledger),
        _ when told.Job == Job.Design => new Command.StartDesign(told.Ledger),
        _ => new Command.StartJob(Job.Review, Ledger.Empty) { Words = files },
    };

    private Command[] InThread(ConversationState state, Command wish, Background thread, InboundMessage message) => wish switch
    {
        Command.StartJob job => [job with { Words = $"{job.Words}\n{thread.Text}" }],
        _ when IsOpen(wish, message) && state.Dialogs.IsEmpty => About(state, thread, message) ?? [wish],
        _ => [wish],
    };

    /// <summary>"what would you do?" asks for what the thread is about; null when it is about nothing we know.</summary>
    private Command[]? About(ConversationState state, Background thread, InboundMessage message)
    {
        var (job, text) = thread.About(knowledge);
        var knows = thread.Facts(message.Id, knowledge).Any(facts => facts.Has(FactIds.Domain) || facts.Has(FactIds.Nouns));
        return job switch
        {
            Job.Diagnose or Job.Migrate or Job.Review => [new Command.StartJob(job, Ledger.Empty) { Words = thread.Text }],
            Job.Compare or Job.Advise when Answer(state, text, message) is { Length: > 0 } answer => answer,
            Job.Design => [new Command.StartDesign(Ledger.Empty)],
            _ when knows => [new Command.StartDesign(Ledger.Empty)],
            _ => null,
        };
    }

    /// <summary>A question of the thread is answered; nothing else it may look like is done.</summary>
    private Command[] Answer(ConversationState state, string question, InboundMessage message) =>
    [
        .. interpreter.Read(state, question, new Occasion(message.Id, message.From, message.At) { Thread = message.Conversation.Id })
            .Where(command => command is Command.Compare or Command.CompareTechnologies or Command.Advise { Topic: not null } or Command.Advise { Decision: not null } or Command.ExplainTopic)
            .Select(command => command switch
            {
                Command.Compare compare => compare with { Said = Ledger.Empty }, // its facts are taken up with their author
                Command.CompareTechnologies compare => compare with { Said = Ledger.Empty },
                Command.Advise advise => advise with { Said = Ledger.Empty },
                _ => command,
            }),
    ];

    /// <summary>"here is our brief, please design it": a file that asks for a system, and words that ask for it too.</summary>
    [GeneratedRegex(@"\b(design|build|draw|brief|requirements|spec)\b(?!.*\b(review|check|wrong|feedback)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Designs();

    /// <summary>"what breaks between these two?"</summary>
    [GeneratedRegex(@"\b(break(s|ing)?|compar(e|ed|ing)|diff(er|ers|erence|erences)?|between|compatib\w+|chang(e|es|ed)|versions?|against)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Compares();

    /// <summary>A wish that does not say for what.</summary>
    private static bool IsOpen(Command wish, InboundMessage message) => wish is Command.ShowHelp ? message.Text.Trim().Length == 0 : wish is
        Command.Puzzle or Command.SmallTalk { Thanks: false } or Command.OfferJobs or Command.Agree or Command.Disagree
        or Command.Advise { Topic: null, Decision: null } or Command.StartJob { Words.Length: 0 } or Command.ShowPart or Command.ShowThing or Command.ConfirmBrief;
}
